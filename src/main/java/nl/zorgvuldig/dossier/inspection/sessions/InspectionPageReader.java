package nl.zorgvuldig.dossier.inspection.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.responses.InspectionResponseRules;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierInspectionAccess;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.InspectionPageOpening;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.agreements.AgreementView;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Reads the content of one page, as far as the database opens it at this moment.
@Component
final class InspectionPageReader {
    private final DossierInspectionAccess dossier;
    private final Accounts accounts;
    private final Clock clock;

    InspectionPageReader(DossierInspectionAccess dossier, Accounts accounts, Clock clock) {
        this.dossier = dossier;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Empty when something that belongs on the page is no longer open.
    Optional<InspectionPage> read(
            InspectionPageOpening sight, RequestFile file, InspectionSession session, List<PlacedPiece> laid) {
        List<PlacedPiece> here = laid.stream()
                .filter(placedPiece -> placedPiece.page() == session.page())
                .toList();
        Set<EntryId> wanted = here.stream()
                .filter(placedPiece -> placedPiece.kind() == DossierContent.Kind.ENTRY)
                .filter(placedPiece -> placedPiece.showing() instanceof PieceTreatment.Shown)
                .map(placedPiece -> new EntryId(placedPiece.item().value()))
                .collect(Collectors.toSet());
        Map<EntryId, Entry> entries = wanted.isEmpty()
                ? Map.of()
                : dossier.entries(sight, wanted).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        Beside beside = new Beside(
                InspectionResponseRules.shown(dossier.viewpoints(sight), file.request(), began(file)),
                InspectionResponseRules.before(dossier.agreements(sight), began(file)));
        List<InspectionPage.Shown> pieces = here.stream()
                .flatMap(placedPiece -> piece(sight, placedPiece, entries, beside).stream())
                .toList();
        return pieces.size() == here.size()
                ? Optional.of(new InspectionPage(
                        session.page(), session.pages(), session.turn(), sight.proof(), pieces, hidden(laid)))
                : Optional.empty();
    }

    /// What is shown beside the items on the page.
    private record Beside(List<Viewpoint> views, List<Agreement> agreements) {}

    private static Instant began(RequestFile file) {
        return file.history().stream()
                .filter(event -> event.event() instanceof RequestEvent.Opened)
                .map(RecordedEvent::at)
                .findFirst()
                .orElse(Instant.MIN);
    }

    private Optional<InspectionPage.Shown> piece(
            InspectionPageOpening sight, PlacedPiece laid, Map<EntryId, Entry> entries, Beside beside) {
        return switch (laid.showing()) {
            case PieceTreatment.Withheld _ -> Optional.empty();
            case PieceTreatment.Masked masked ->
                Optional.of(new InspectionPage.Shown.Masked(masked.ground(), masked.text()));
            case PieceTreatment.Shown _ ->
                switch (laid.kind()) {
                    case ENTRY ->
                        Optional.ofNullable(entries.get(new EntryId(laid.item().value())))
                                .map(entry -> text(entry, beside));
                    case DOCUMENT -> paper(sight, new DocumentId(laid.item().value()), laid.part(), beside.views());
                };
        };
    }

    private InspectionPage.Shown text(Entry entry, Beside beside) {
        return new InspectionPage.Shown.Text(
                entry.kind(),
                entry.happenedOn(),
                accounts.nameOf(entry.author()).full(),
                entry.text(),
                beside.agreements().stream()
                        .filter(agreement -> entry.kind() == EntryKind.AGREEMENT)
                        .filter(agreement -> agreement.entry().equals(entry.id()))
                        .findFirst()
                        .map(agreement -> AgreementView.of(agreement, SchoolDay.today(clock), this::name)),
                said(entry.piece(), beside.views()));
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

    private Optional<InspectionPage.Shown> paper(
            InspectionPageOpening sight, DocumentId id, int number, List<Viewpoint> views) {
        Optional<Document> found = dossier.document(sight, id);
        return found.map(document -> new InspectionPage.Shown.Paper(
                document.kind(),
                document.happenedOn(),
                document.title(),
                number,
                document.pages(),
                dossier.picture(sight, id, number),
                dossier.paragraphs(sight, id),
                document.format().shown() == FileFormat.Shown.AS_TEXT || number == document.pages()
                        ? said(document.piece(), views)
                        : List.of()));
    }

    static Map<WithholdingGround, Integer> hidden(List<PlacedPiece> laid) {
        Map<WithholdingGround, Integer> hidden = new EnumMap<>(WithholdingGround.class);
        for (PlacedPiece piece : laid) {
            if (piece.showing() instanceof PieceTreatment.Withheld withheld) {
                hidden.merge(withheld.ground(), 1, Integer::sum);
            }
        }
        return hidden;
    }
}
