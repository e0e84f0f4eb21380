package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.web.InspectionAppointmentForm;
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

/// Pages on which the head decides beforehand, item by item, what of a dossier the requester is not
/// shown.
@Controller
@RequestMapping("/inzage-verzoeken/{request}/stukken")
class InspectionPieceController {
    private static final String TEMPLATE = "dossier/inspection/withholding/piece";

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

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page list(@PathVariable UUID request, SignedInUser head) {
        return with(
                head,
                request,
                (key, file, prepared) -> Page.of(
                        "dossier/inspection/withholding/pieces",
                        pages.list(key, file, prepared, hitches.of(file, prepared))));
    }

    @GetMapping("/{piece}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page piece(@PathVariable UUID request, @PathVariable UUID piece, SignedInUser head) {
        return with(
                head,
                request,
                (key, file, prepared) -> find(prepared, piece)
                        .map(preparedPiece -> Page.of(
                                TEMPLATE, page(key, file, preparedPiece, InspectionPiecePages.filled(preparedPiece))))
                        .orElseGet(Page::notFound));
    }

    @PostMapping("/{piece}")
    Page decide(@PathVariable UUID request, @PathVariable UUID piece, SignedInUser head, Form form) {
        return with(
                head,
                request,
                (key, file, prepared) -> find(prepared, piece)
                        .map(preparedPiece -> decide(key, file, preparedPiece, form))
                        .orElseGet(Page::notFound));
    }

    private Page decide(Granted<PupilId> key, RequestFile file, PreparedPiece piece, Form form) {
        if (!InspectionPiecePages.shows(form, piece)) {
            form.wrong("showing", "web.form.changed");
            return Page.again(TEMPLATE, page(key, file, piece, form));
        }
        Optional<PieceTreatment> wanted = showing(form);
        if (wanted.isEmpty()) {
            return Page.again(TEMPLATE, page(key, file, piece, form));
        }
        return Page.answer(
                withholdings.decide(
                        key, file, piece, InspectionAppointmentForm.seen(form), wanted.get(), form.value("reason")),
                form,
                "showing",
                _ -> Page.seeOther(InspectionPiecePages.address(file) + "#" + piece.id()),
                () -> Page.again(TEMPLATE, page(key, file, piece, form)));
    }

    private InspectionPiecePage page(Granted<PupilId> key, RequestFile file, PreparedPiece piece, Form form) {
        DisclosureBlocker hitch = hitches.of(file, List.of(piece)).getOrDefault(piece.id(), DisclosureBlocker.NONE);
        return pages.page(key, file, piece, hitch, form);
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
