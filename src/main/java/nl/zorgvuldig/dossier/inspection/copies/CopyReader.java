package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.copies.CopyPaper.Line;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.responses.InspectionResponseRules;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierCopyAccess;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.agreements.AgreementView;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Reads the content of a copy, as far as the database opens it to the system account.
@Component
final class CopyReader {
    private final DossierCopyAccess dossier;
    private final Pupils pupils;
    private final BirthDates births;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactDirectory contacts;
    private final RetentionSchedules schedules;
    private final Clock clock;

    CopyReader(
            DossierCopyAccess dossier,
            Pupils pupils,
            BirthDates births,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactDirectory contacts,
            RetentionSchedules schedules,
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

    /// The documents whose pages are drawn, in order.
    List<Document> drawn(RequestFile file, List<PlacedPiece> laid) {
        return laid.stream()
                .filter(piece -> piece.kind() == DossierContent.Kind.DOCUMENT)
                .filter(piece -> piece.showing() instanceof PieceTreatment.Shown)
                .map(piece -> document(file.request().pupil(), piece))
                .filter(each -> each.format().shown() == FileFormat.Shown.AS_PICTURES)
                .toList();
    }

    /// @param text how many pages the text takes
    /// @param behind how many pages of documents follow
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, WHERE_TO_TURN})
    CopyPaper read(RequestFile file, List<PlacedPiece> laid, int text, int behind) {
        AccessRequest request = file.request();
        SchoolCareer where = pupils.find(request.pupil()).orElseThrow();
        RecordedEvent<RequestEvent> order = file.lastOrder().orElseThrow();
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
                counted(laid, PieceTreatment.Withheld.class),
                counted(laid, PieceTreatment.Masked.class),
                lines(request, laid, beside(request, order), text),
                List.of(head(where), contacts.find(RoleContact.DATA_PROTECTION_OFFICER)),
                schedules.ofDossier().words(),
                text + behind);
    }

    private RoleContact head(SchoolCareer where) {
        return staff.findHead(where.keeper(), SchoolDay.today(clock))
                .map(person -> RoleContact.HEAD.named(accounts.nameOf(person).full()))
                .orElse(RoleContact.HEAD);
    }

    /// What is printed beside the items.
    private record Beside(List<Viewpoint> views, List<Agreement> agreements) {}

    /// As it was when the copy was ordered, just as an inspection shows it as it was at its
    /// beginning.
    private Beside beside(AccessRequest request, RecordedEvent<RequestEvent> order) {
        return new Beside(
                InspectionResponseRules.shown(dossier.viewpoints(request.pupil()), request, order.at()),
                InspectionResponseRules.before(dossier.agreements(request.pupil()), order.at()));
    }

    private List<ViewpointView> said(DossierItemId piece, List<Viewpoint> views) {
        return ViewpointView.all(
                views.stream()
                        .filter(viewpoint -> viewpoint.piece().equals(piece))
                        .toList(),
                this::name);
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    private List<Line> lines(AccessRequest request, List<PlacedPiece> laid, Beside beside, int text) {
        List<Line> lines = new ArrayList<>();
        int next = text + 1;
        for (PlacedPiece piece : laid) {
            switch (piece.showing()) {
                case PieceTreatment.Withheld _ -> {}
                case PieceTreatment.Masked masked ->
                    lines.add(new Line.Masked(masked.ground(), paragraphs(masked.text())));
                case PieceTreatment.Shown _ -> {
                    Line line = shown(request.pupil(), piece, beside, next);
                    lines.add(line);
                    next += line instanceof Line.Drawn drawn ? drawn.pages() : 0;
                }
            }
        }
        return lines;
    }

    private Line shown(PupilId pupil, PlacedPiece laid, Beside beside, int next) {
        List<ViewpointView> said = said(laid.item(), beside.views());
        return switch (laid.kind()) {
            case ENTRY ->
                dossier.entry(pupil, new EntryId(laid.item().value()), laid.part())
                        .map(entry -> text(entry, beside.agreements(), said))
                        .orElseThrow(() -> new IncompleteCopyException(laid));
            case DOCUMENT -> {
                Document each = document(pupil, laid);
                yield switch (each.format().shown()) {
                    case AS_PICTURES ->
                        new Line.Drawn(each.kind(), each.happenedOn(), each.title(), each.pages(), next, said);
                    case AS_TEXT ->
                        new Line.Written(
                                each.kind(),
                                each.happenedOn(),
                                each.title(),
                                dossier.paragraphs(pupil, each.id()),
                                said);
                };
            }
        };
    }

    private Line text(Entry entry, List<Agreement> agreements, List<ViewpointView> said) {
        return new Line.Text(
                entry.kind(),
                entry.happenedOn(),
                accounts.nameOf(entry.author()).full(),
                entry.version(),
                entry.corrected() ? Optional.of(entry.writtenAt()) : Optional.<Instant>empty(),
                paragraphs(entry.text()),
                agreements.stream()
                        .filter(agreement -> entry.kind() == EntryKind.AGREEMENT)
                        .filter(agreement -> agreement.entry().equals(entry.id()))
                        .findFirst()
                        .map(agreement -> AgreementView.of(agreement, SchoolDay.today(clock), this::name)),
                said);
    }

    private Document document(PupilId pupil, PlacedPiece laid) {
        return dossier.document(pupil, CopyPrint.document(laid)).orElseThrow(() -> new IncompleteCopyException(laid));
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static Map<WithholdingGround, Integer> counted(
            List<PlacedPiece> laid, Class<? extends PieceTreatment> treatment) {
        Map<WithholdingGround, Integer> counted = new EnumMap<>(WithholdingGround.class);
        laid.stream()
                .filter(piece -> treatment.isInstance(piece.showing()))
                .flatMap(piece -> piece.ground().stream())
                .forEach(ground -> counted.merge(ground, 1, Integer::sum));
        return counted;
    }

    /// Thrown when something that belongs in a copy is no longer there: the head must review it
    /// again.
    static final class IncompleteCopyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        IncompleteCopyException(PlacedPiece laid) {
            super("piece " + laid.item() + " is not there any more");
        }
    }
}
