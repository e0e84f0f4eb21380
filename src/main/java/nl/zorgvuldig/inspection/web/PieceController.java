package nl.zorgvuldig.inspection.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Ground;
import nl.zorgvuldig.inspection.Hitch;
import nl.zorgvuldig.inspection.Hitches;
import nl.zorgvuldig.inspection.InspectionActs;
import nl.zorgvuldig.inspection.Prepared;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.Requests;
import nl.zorgvuldig.inspection.Showing;
import nl.zorgvuldig.inspection.Withholdings;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head says beforehand, piece by piece, what of a dossier is not shown to who asked.
@Controller
@RequestMapping("/inzage-verzoeken/{request}/stukken")
class PieceController {
    private static final String TEMPLATE = "inspection/piece";

    private final AccessControl access;
    private final Requests requests;
    private final Dossiers dossiers;
    private final Withholdings withholdings;
    private final Hitches hitches;
    private final PiecePages pages;

    PieceController(
            AccessControl access,
            Requests requests,
            Dossiers dossiers,
            Withholdings withholdings,
            Hitches hitches,
            PiecePages pages) {
        this.access = access;
        this.requests = requests;
        this.dossiers = dossiers;
        this.withholdings = withholdings;
        this.hitches = hitches;
        this.pages = pages;
    }

    private interface Preparing {
        Page page(Granted<PupilId> key, RequestFile file, List<Prepared> prepared);
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page list(@PathVariable UUID request, SignedIn head) {
        return with(
                head,
                request,
                (key, file, prepared) ->
                        Page.of("inspection/pieces", pages.list(key, file, prepared, hitches.of(file, prepared))));
    }

    @GetMapping("/{piece}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page piece(@PathVariable UUID request, @PathVariable UUID piece, SignedIn head) {
        return with(
                head,
                request,
                (key, file, prepared) -> find(prepared, piece)
                        .map(one -> Page.of(TEMPLATE, page(key, file, one, PiecePages.filled(one))))
                        .orElseGet(Page::notFound));
    }

    @PostMapping("/{piece}")
    Page decide(@PathVariable UUID request, @PathVariable UUID piece, SignedIn head, Form form) {
        return with(
                head,
                request,
                (key, file, prepared) -> find(prepared, piece)
                        .map(one -> decide(key, file, one, form))
                        .orElseGet(Page::notFound));
    }

    private Page decide(Granted<PupilId> key, RequestFile file, Prepared piece, Form form) {
        if (!PiecePages.shows(form, piece)) {
            form.wrong("showing", "web.form.changed");
            return Page.again(TEMPLATE, page(key, file, piece, form));
        }
        Optional<Showing> wanted = showing(form);
        if (wanted.isEmpty()) {
            return Page.again(TEMPLATE, page(key, file, piece, form));
        }
        return Page.answer(
                withholdings.decide(key, file, piece, PlanForm.seen(form), wanted.get(), form.value("reason")),
                form,
                "showing",
                _ -> Page.seeOther(PiecePages.address(file) + "#" + piece.id()),
                () -> Page.again(TEMPLATE, page(key, file, piece, form)));
    }

    private PiecePage page(Granted<PupilId> key, RequestFile file, Prepared piece, Form form) {
        Hitch hitch = hitches.of(file, List.of(piece)).getOrDefault(piece.id(), Hitch.NONE);
        return pages.page(key, file, piece, hitch, form);
    }

    private static Optional<Showing> showing(Form form) {
        Optional<Ground> ground = Arrays.stream(Ground.values())
                .filter(one -> one.code().equals(form.value("ground")))
                .findFirst();
        return switch (form.value("showing")) {
            case "shown" -> Optional.of(new Showing.Shown());
            case "masked" ->
                grounded(
                        form,
                        ground,
                        one -> new Showing.Masked(one, form.value("text").strip()));
            case "withheld" -> grounded(form, ground, Showing.Withheld::new);
            default -> {
                form.wrong("showing", "inspection.objection.no_showing");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Showing> grounded(
            Form form, Optional<Ground> ground, java.util.function.Function<Ground, Showing> with) {
        if (ground.isEmpty()) {
            form.wrong("ground", "inspection.objection.ground");
        }
        return ground.map(with);
    }

    private static Optional<Prepared> find(List<Prepared> prepared, UUID piece) {
        return prepared.stream().filter(one -> one.id().value().equals(piece)).findFirst();
    }

    /// Only the head prepares; looking at the dossier for it is a line of its own in the log.
    private Page with(SignedIn head, UUID id, Preparing what) {
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

    private Page prepared(SignedIn head, Granted<PupilId> key, RequestFile file, Preparing what) {
        return what.page(
                key,
                file,
                withholdings.prepare(
                        file,
                        dossiers.read(access.ask(head, EnrolmentActs.READ, key.target())
                                .orRefuse())));
    }
}
