package nl.zorgvuldig.exchange.packages;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.documents.DocumentAccessResult;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.Disclosures;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Composes the content of a package, as far as the dossier opens to the person who has it made.
@Component
final class PackageReader {
    private final Pupils pupils;
    private final BirthDates births;
    private final Accounts accounts;
    private final Schools schools;
    private final ContactDirectory contacts;
    private final Clock clock;

    PackageReader(
            Pupils pupils,
            BirthDates births,
            Accounts accounts,
            Schools schools,
            ContactDirectory contacts,
            Clock clock) {
        this.pupils = pupils;
        this.births = births;
        this.accounts = accounts;
        this.schools = schools;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// @param papers the opened documents
    /// @param text how many pages the text takes
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, WHERE_TO_TURN})
    PackagePaper read(
            DisclosureFile file, Dossier dossier, Map<DossierItemId, DocumentAccessResult.Shown> papers, int text) {
        Disclosure disclosure = file.request();
        SchoolCareer where = pupils.find(disclosure.pupil()).orElseThrow();
        PersonId keeper = Acting.current().person();
        int behind = drawn(papers).stream()
                .mapToInt(shown -> shown.document().pages())
                .sum();
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
                        RoleContact.HEAD.named(accounts.nameOf(keeper).full()),
                        contacts.find(RoleContact.DATA_PROTECTION_OFFICER)),
                text + behind);
    }

    /// The documents whose pages are drawn, in their order.
    static List<DocumentAccessResult.Shown> drawn(Map<DossierItemId, DocumentAccessResult.Shown> papers) {
        return papers.values().stream()
                .filter(shown -> shown.document().format().shown() == FileFormat.Shown.AS_PICTURES)
                .toList();
    }

    private List<PackagePaper.Line> lines(
            DisclosureFile file, Dossier dossier, Map<DossierItemId, DocumentAccessResult.Shown> papers, int text) {
        List<PackagePaper.Line> lines = new ArrayList<>();
        int next = text + 1;
        for (DisclosureItem picked : file.going()) {
            PackagePaper.Line line = picked.treatment() instanceof ItemTreatment.Masked(String words)
                    ? new PackagePaper.Line.Masked(picked.what(), picked.happenedOn(), paragraphs(words))
                    : shown(dossier, papers, piece(dossier, picked), next);
            lines.add(line);
            next += line instanceof PackagePaper.Line.Drawn drawn ? drawn.pages() : 0;
        }
        return lines;
    }

    private static DossierItem piece(Dossier dossier, DisclosureItem picked) {
        return Disclosures.pickable(dossier).stream()
                .filter(item -> item.piece().equals(picked.item()))
                .findFirst()
                .orElseThrow();
    }

    private PackagePaper.Line shown(
            Dossier dossier, Map<DossierItemId, DocumentAccessResult.Shown> papers, DossierItem piece, int next) {
        List<ViewpointView> said = ViewpointView.all(
                dossier.viewpoints(piece), person -> accounts.nameOf(person).full());
        return switch (piece) {
            case Entry entry ->
                new PackagePaper.Line.Text(
                        entry.kind(),
                        entry.happenedOn(),
                        accounts.nameOf(entry.author()).full(),
                        paragraphs(entry.text()),
                        said);
            case Document document ->
                switch (document.format().shown()) {
                    case AS_PICTURES ->
                        new PackagePaper.Line.Drawn(
                                document.kind(), document.happenedOn(), document.title(), document.pages(), next, said);
                    case AS_TEXT ->
                        new PackagePaper.Line.Written(
                                document.kind(),
                                document.happenedOn(),
                                document.title(),
                                java.util.Objects.requireNonNull(papers.get(document.piece()))
                                        .paragraphs(),
                                said);
                };
        };
    }

    static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
