package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.web.InspectionAppointmentForm;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The head says beforehand what of a dossier is not shown to who asked: of many pieces at once in one
/// list, and of those that need reading one after the other.
@Controller
@RequestMapping("/inzage-verzoeken/{request}/stukken")
class InspectionPieceController {
    private static final String LIST = "dossier/inspection/withholding/pieces";
    private static final String TEMPLATE = "dossier/inspection/withholding/piece";
    private static final String SAVED = "bewaard";

    private final AccessControl access;
    private final AccessRequests requests;
    private final Dossiers dossiers;
    private final Withholdings withholdings;
    private final DisclosureBlockers hitches;
    private final InspectionPiecePages pages;

    InspectionPieceController(
            AccessControl access,
            AccessRequests requests,
            Dossiers dossiers,
            Withholdings withholdings,
            DisclosureBlockers hitches,
            InspectionPiecePages pages) {
        this.access = access;
        this.requests = requests;
        this.dossiers = dossiers;
        this.withholdings = withholdings;
        this.hitches = hitches;
        this.pages = pages;
    }

    private interface Preparing {
        Page page(Granted<PupilId> key, RequestFile file, List<PreparedPiece> prepared);
    }

    /// @param filter which pieces, as a code
    /// @param choose `alles` for a page on which all of them are ticked
    /// @param saved how many pieces were decided about just now, and how
    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page list(
            @PathVariable UUID request,
            @RequestParam(name = "toon", defaultValue = "") String filter,
            @RequestParam(name = "kies", defaultValue = "") String choose,
            @RequestParam(name = SAVED, defaultValue = "") String saved,
            SignedInUser head) {
        return with(
                head,
                request,
                (key, file, prepared) -> Page.of(
                        LIST,
                        pages.list(
                                key,
                                file,
                                prepared,
                                hitches.find(file, prepared),
                                new InspectionPiecePages.View(
                                        PieceFilter.of(filter),
                                        choose.equals("alles"),
                                        InspectionPiecePages.Saved.read(saved),
                                        Form.empty()))));
    }

    @PostMapping
    Page decideAll(@PathVariable UUID request, SignedInUser head, Form form) {
        return with(head, request, (key, file, prepared) -> decideAll(key, file, prepared, form));
    }

    private Page decideAll(Granted<PupilId> key, RequestFile file, List<PreparedPiece> prepared, Form form) {
        Map<DossierItemId, DisclosureBlockerRules.Finding> findings = hitches.find(file, prepared);
        PieceFilter filter = PieceFilter.of(form.value("toon"));
        Supplier<Page> again = () -> Page.again(
                LIST,
                pages.list(
                        key,
                        file,
                        prepared,
                        findings,
                        new InspectionPiecePages.View(filter, false, Optional.empty(), form)));
        Optional<PieceTreatment> wanted = BulkDecisionForm.wanted(form);
        Optional<List<BulkDecisionRules.Chosen>> chosen = BulkDecisionForm.chosen(form, prepared, findings);
        if (wanted.isEmpty() || chosen.isEmpty()) {
            return again.get();
        }
        return Page.answer(
                BulkDecisionForm.beside(
                        withholdings.decideAll(
                                key, file, chosen.get(), wanted.get(), BulkDecisionForm.reason(form, wanted.get())),
                        wanted.get()),
                form,
                BulkDecisionForm.PIECE,
                _ -> Page.seeOther(InspectionPiecePages.address(file) + "?toon=" + filter.code() + "&" + SAVED + "="
                        + new InspectionPiecePages.Saved(
                                chosen.get().size(), wanted.get().code())),
                again);
    }

    /// Nothing is filled in while the head must decide: a choice that stands there is saved unread.
    @GetMapping("/{piece}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page piece(
            @PathVariable UUID request,
            @PathVariable UUID piece,
            @RequestParam(name = SAVED, defaultValue = "") String saved,
            SignedInUser head) {
        return with(
                head,
                request,
                (key, file, prepared) -> find(prepared, piece)
                        .map(preparedPiece -> Page.of(
                                TEMPLATE,
                                page(
                                        key,
                                        file,
                                        prepared,
                                        preparedPiece,
                                        InspectionPiecePages.Saved.read(saved),
                                        PreparationProgress.of(prepared, hitches.find(file, prepared))
                                                        .open()
                                                        .contains(preparedPiece.id())
                                                ? Form.empty()
                                                : InspectionPiecePages.filled(preparedPiece))))
                        .orElseGet(Page::notFound));
    }

    @PostMapping("/{piece}")
    Page decide(@PathVariable UUID request, @PathVariable UUID piece, SignedInUser head, Form form) {
        return with(
                head,
                request,
                (key, file, prepared) -> find(prepared, piece)
                        .map(preparedPiece -> decide(key, file, prepared, preparedPiece, form))
                        .orElseGet(Page::notFound));
    }

    private Page decide(
            Granted<PupilId> key, RequestFile file, List<PreparedPiece> prepared, PreparedPiece piece, Form form) {
        Supplier<Page> again = () -> Page.again(TEMPLATE, page(key, file, prepared, piece, Optional.empty(), form));
        if (!InspectionPiecePages.shows(form, piece)) {
            form.wrong("showing", "web.form.changed");
            return again.get();
        }
        Optional<PieceTreatment> wanted = showing(form);
        if (wanted.isEmpty()) {
            return again.get();
        }
        return Page.answer(
                withholdings.decide(
                        key, file, piece, InspectionAppointmentForm.seen(form), wanted.get(), form.value("reason")),
                form,
                "showing",
                _ -> decided(file, prepared, piece, form),
                again);
    }

    /// On to the next that waits when that was asked, and otherwise back to the list.
    private Page decided(RequestFile file, List<PreparedPiece> prepared, PreparedPiece piece, Form form) {
        String address = InspectionPiecePages.address(file);
        String saved = "?" + SAVED + "=" + InspectionPiecePages.Saved.CHOICE;
        Optional<DossierItemId> next = form.value("next").isEmpty()
                ? Optional.empty()
                : PreparationProgress.of(prepared, hitches.find(file, prepared)).after(piece.id());
        return Page.seeOther(
                next.map(waiting -> address + "/" + waiting + saved).orElse(address + saved + "#" + piece.id()));
    }

    private InspectionPiecePage page(
            Granted<PupilId> key,
            RequestFile file,
            List<PreparedPiece> prepared,
            PreparedPiece piece,
            Optional<InspectionPiecePages.Saved> saved,
            Form form) {
        return pages.page(key, file, prepared, piece, hitches.find(file, prepared), saved, form);
    }

    private static Optional<PieceTreatment> showing(Form form) {
        Optional<WithholdingGround> ground = Arrays.stream(WithholdingGround.values())
                .filter(withholdingGround -> withholdingGround.code().equals(form.value("ground")))
                .findFirst();
        return switch (form.value("showing")) {
            case "shown" -> Optional.of(new PieceTreatment.Shown());
            case "masked" ->
                grounded(
                        form,
                        ground,
                        withholdingGround -> new PieceTreatment.Masked(
                                withholdingGround, form.value("text").strip()));
            case "withheld" -> grounded(form, ground, PieceTreatment.Withheld::new);
            default -> {
                form.wrong("showing", "inspection.objection.no_showing");
                yield Optional.empty();
            }
        };
    }

    private static Optional<PieceTreatment> grounded(
            Form form,
            Optional<WithholdingGround> ground,
            java.util.function.Function<WithholdingGround, PieceTreatment> with) {
        if (ground.isEmpty()) {
            form.wrong("ground", "inspection.objection.ground");
        }
        return ground.map(with);
    }

    private static Optional<PreparedPiece> find(List<PreparedPiece> prepared, UUID piece) {
        return prepared.stream()
                .filter(preparedPiece -> preparedPiece.id().value().equals(piece))
                .findFirst();
    }

    /// Only the head prepares; reading the dossier for this writes an audit event of its own.
    private Page with(SignedInUser head, UUID id, Preparing what) {
        RequestId request = new RequestId(id);
        Optional<PupilId> pupil = requests.findPupil(request);
        if (pupil.isEmpty()) {
            return Page.notFound();
        }
        Granted<PupilId> key =
                access.ask(head, InspectionActs.KEEP_INSPECTION, pupil.get()).orRefuse();
        return requests.find(key, request)
                .map(file -> prepared(head, key, file, what))
                .orElseGet(Page::notFound);
    }

    private Page prepared(SignedInUser head, Granted<PupilId> key, RequestFile file, Preparing what) {
        return what.page(
                key,
                file,
                withholdings.prepare(
                        file,
                        dossiers.read(access.ask(head, EnrolmentActs.READ, key.target())
                                .orRefuse())));
    }
}
