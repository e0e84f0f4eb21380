package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.Opened;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.enrolment.BirthDates;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import org.springframework.stereotype.Component;

/// Reads what a package says, as far as the dossier opens to who has it made.
@Component
final class PackageReader {
    private final Pupils pupils;
    private final BirthDates births;
    private final Accounts accounts;
    private final Schools schools;
    private final ContactBook contacts;
    private final Clock clock;

    PackageReader(
            Pupils pupils, BirthDates births, Accounts accounts, Schools schools, ContactBook contacts, Clock clock) {
        this.pupils = pupils;
        this.births = births;
        this.accounts = accounts;
        this.schools = schools;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// @param papers the documents that go, opened
    /// @param text how many pages the text takes
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, WHERE_TO_TURN})
    PackagePaper read(DisclosureFile file, Dossier dossier, Map<PieceId, Opened.Shown> papers, int text) {
        Disclosure disclosure = file.request();
        Whereabouts where = pupils.find(disclosure.pupil()).orElseThrow();
        PersonId keeper = Acting.current().person();
        int behind =
                drawn(papers).stream().mapToInt(one -> one.document().pages()).sum();
        return new PackagePaper(
                disclosure,
                pupils.findName(where.keeper(), disclosure.pupil()).orElseThrow(),
                Optional.ofNullable(births.of(where.keeper()).get(disclosure.pupil())),
                schools.find(where.keeper()).map(School::name).orElse(""),
                schools.findBoardName().orElse(""),
                accounts.nameOf(keeper),
                SchoolDay.today(clock),
                file.inspection(),
                lines(file, dossier, papers, text),
                List.of(
                        Contact.HEAD.named(accounts.nameOf(keeper).full()),
                        contacts.find(Contact.DATA_PROTECTION_OFFICER)),
                text + behind);
    }

    /// Those of which the pages are drawn, in their places.
    static List<Opened.Shown> drawn(Map<PieceId, Opened.Shown> papers) {
        return papers.values().stream()
                .filter(one -> one.document().format().shown() == Format.Shown.AS_PICTURES)
                .toList();
    }

    private List<PackagePaper.Line> lines(
            DisclosureFile file, Dossier dossier, Map<PieceId, Opened.Shown> papers, int text) {
        List<PackagePaper.Line> lines = new ArrayList<>();
        int next = text + 1;
        for (Picked picked : file.going()) {
            PackagePaper.Line line = picked.treatment() instanceof Treatment.Masked(String words)
                    ? new PackagePaper.Line.Masked(picked.what(), picked.happenedOn(), paragraphs(words))
                    : shown(dossier, papers, piece(dossier, picked), next);
            lines.add(line);
            next += line instanceof PackagePaper.Line.Drawn drawn ? drawn.pages() : 0;
        }
        return lines;
    }

    private static Piece piece(Dossier dossier, Picked picked) {
        return Disclosures.pickable(dossier).stream()
                .filter(one -> one.piece().equals(picked.item()))
                .findFirst()
                .orElseThrow();
    }

    private PackagePaper.Line shown(Dossier dossier, Map<PieceId, Opened.Shown> papers, Piece piece, int next) {
        List<Said> said =
                Said.all(dossier.viewpoints(piece), one -> accounts.nameOf(one).full());
        return switch (piece) {
            case Entry entry ->
                new PackagePaper.Line.Text(
                        entry.kind(),
                        entry.happenedOn(),
                        accounts.nameOf(entry.author()).full(),
                        paragraphs(entry.text()),
                        said);
            case Document one ->
                switch (one.format().shown()) {
                    case AS_PICTURES ->
                        new PackagePaper.Line.Drawn(one.kind(), one.happenedOn(), one.title(), one.pages(), next, said);
                    case AS_TEXT ->
                        new PackagePaper.Line.Written(
                                one.kind(),
                                one.happenedOn(),
                                one.title(),
                                java.util.Objects.requireNonNull(papers.get(one.piece()))
                                        .paragraphs(),
                                said);
                };
        };
    }

    static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
