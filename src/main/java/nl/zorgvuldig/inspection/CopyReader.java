package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.dossier.Agreement;
import nl.zorgvuldig.dossier.AgreementLine;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.Copying;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.dossier.Viewpoint;
import nl.zorgvuldig.enrolment.BirthDates;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.inspection.CopyPaper.Line;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Schedules;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import org.springframework.stereotype.Component;

/// Reads what a copy says, as far as the database opens it to the program.
@Component
final class CopyReader {
    private final Copying dossier;
    private final Pupils pupils;
    private final BirthDates births;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactBook contacts;
    private final Schedules schedules;
    private final Clock clock;

    CopyReader(
            Copying dossier,
            Pupils pupils,
            BirthDates births,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactBook contacts,
            Schedules schedules,
            Clock clock) {
        this.dossier = dossier;
        this.pupils = pupils;
        this.births = births;
        this.accounts = accounts;
        this.schools = schools;
        this.staff = staff;
        this.contacts = contacts;
        this.schedules = schedules;
        this.clock = clock;
    }

    /// The documents of which the pages are drawn, in their places.
    List<Document> drawn(RequestFile file, List<Laid> laid) {
        return laid.stream()
                .filter(one -> one.kind() == Content.Kind.DOCUMENT)
                .filter(one -> one.showing() instanceof Showing.Shown)
                .map(one -> document(file.request().pupil(), one))
                .filter(one -> one.format().shown() == Format.Shown.AS_PICTURES)
                .toList();
    }

    /// @param text how many pages the text takes
    /// @param behind how many pages of documents follow
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, WHERE_TO_TURN})
    CopyPaper read(RequestFile file, List<Laid> laid, int text, int behind) {
        AccessRequest request = file.request();
        Whereabouts where = pupils.find(request.pupil()).orElseThrow();
        Recorded<RequestEvent> order = file.lastOrder().orElseThrow();
        return new CopyPaper(
                accounts.nameOf(request.by()),
                request.standing(),
                pupils.findName(where.keeper(), request.pupil()).orElseThrow(),
                Optional.ofNullable(births.of(where.keeper()).get(request.pupil())),
                schools.find(where.keeper()).map(School::name).orElse(""),
                schools.findBoardName().orElse(""),
                accounts.nameOf(order.by()),
                request.at(),
                SchoolDay.today(clock),
                file.id().toString(),
                ((RequestEvent.Ordered) order.event()).words(),
                counted(laid, Showing.Withheld.class),
                counted(laid, Showing.Masked.class),
                lines(request, laid, beside(request, order), text),
                List.of(head(where), contacts.find(Contact.DATA_PROTECTION_OFFICER)),
                schedules.ofDossier().words(),
                text + behind);
    }

    private Contact head(Whereabouts where) {
        return staff.findHead(where.keeper(), SchoolDay.today(clock))
                .map(one -> Contact.HEAD.named(accounts.nameOf(one).full()))
                .orElse(Contact.HEAD);
    }

    /// What stands beside the pieces.
    private record Beside(List<Viewpoint> views, List<Agreement> agreements) {}

    /// As it was when the copy was ordered, like at the beginning of an inspection.
    private Beside beside(AccessRequest request, Recorded<RequestEvent> order) {
        return new Beside(
                ResponseRules.shown(dossier.viewpoints(request.pupil()), request, order.at()),
                ResponseRules.before(dossier.agreements(request.pupil()), order.at()));
    }

    private List<Said> said(PieceId piece, List<Viewpoint> views) {
        return Said.all(views.stream().filter(one -> one.piece().equals(piece)).toList(), this::name);
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    private List<Line> lines(AccessRequest request, List<Laid> laid, Beside beside, int text) {
        List<Line> lines = new ArrayList<>();
        int next = text + 1;
        for (Laid one : laid) {
            switch (one.showing()) {
                case Showing.Withheld _ -> {}
                case Showing.Masked masked -> lines.add(new Line.Masked(masked.ground(), paragraphs(masked.text())));
                case Showing.Shown _ -> {
                    Line line = shown(request.pupil(), one, beside, next);
                    lines.add(line);
                    next += line instanceof Line.Drawn drawn ? drawn.pages() : 0;
                }
            }
        }
        return lines;
    }

    private Line shown(PupilId pupil, Laid laid, Beside beside, int next) {
        List<Said> said = said(laid.item(), beside.views());
        return switch (laid.kind()) {
            case ENTRY ->
                dossier.entry(pupil, new EntryId(laid.item().value()), laid.part())
                        .map(entry -> text(entry, beside.agreements(), said))
                        .orElseThrow(() -> new CopyIncomplete(laid));
            case DOCUMENT -> {
                Document one = document(pupil, laid);
                yield switch (one.format().shown()) {
                    case AS_PICTURES ->
                        new Line.Drawn(one.kind(), one.happenedOn(), one.title(), one.pages(), next, said);
                    case AS_TEXT ->
                        new Line.Written(
                                one.kind(), one.happenedOn(), one.title(), dossier.paragraphs(pupil, one.id()), said);
                };
            }
        };
    }

    private Line text(Entry entry, List<Agreement> agreements, List<Said> said) {
        return new Line.Text(
                entry.kind(),
                entry.happenedOn(),
                accounts.nameOf(entry.author()).full(),
                entry.version(),
                entry.corrected() ? Optional.of(entry.writtenAt()) : Optional.<Instant>empty(),
                paragraphs(entry.text()),
                agreements.stream()
                        .filter(one -> entry.kind() == EntryKind.AGREEMENT)
                        .filter(one -> one.entry().equals(entry.id()))
                        .findFirst()
                        .map(one -> AgreementLine.of(one, SchoolDay.today(clock), this::name)),
                said);
    }

    private Document document(PupilId pupil, Laid laid) {
        return dossier.document(pupil, CopyPrint.document(laid)).orElseThrow(() -> new CopyIncomplete(laid));
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static Map<Ground, Integer> counted(List<Laid> laid, Class<? extends Showing> treatment) {
        Map<Ground, Integer> counted = new EnumMap<>(Ground.class);
        laid.stream()
                .filter(one -> treatment.isInstance(one.showing()))
                .flatMap(one -> one.ground().stream())
                .forEach(ground -> counted.merge(ground, 1, Integer::sum));
        return counted;
    }
}
