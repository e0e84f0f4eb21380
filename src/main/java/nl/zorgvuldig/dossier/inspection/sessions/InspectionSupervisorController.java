package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutesController;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
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

/// Pages on which the supervisor begins a session, reports presence, turns pages, pauses and
/// continues. Opening this page on the session's own device reports presence; a script repeats that
/// every two seconds, without a script the page reloads itself.
@Controller
@RequestMapping(InspectionSupervisorController.ADDRESS + "/{request}")
public class InspectionSupervisorController {
    public static final String ADDRESS = "/inzage-sessies";
    private static final String DEVICE = "toestel";

    private final AccessControl access;
    private final InspectionSessions sessions;
    private final InspectionPageAccess sheets;
    private final InspectionSessionPages pages;

    InspectionSupervisorController(
            AccessControl access,
            InspectionSessions sessions,
            InspectionPageAccess sheets,
            InspectionSessionPages pages) {
        this.access = access;
        this.sessions = sessions;
        this.sheets = sheets;
        this.pages = pages;
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    Page session(
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String toestel,
            @RequestParam(defaultValue = "") String geopend,
            SignedInUser who) {
        return with(who, request, file -> switch (file.state()) {
            case RequestState.Planned _ -> start(file, false);
            case RequestState.Running _ -> running(who, file, toestel, geopend);
            case RequestState.Held _ -> Page.seeOther(InspectionMinutesController.address(file));
            case RequestState.Asked _, RequestState.Refused _, RequestState.Withdrawn _, RequestState.OfCopy _ ->
                Page.notFound();
        });
    }

    private Page start(RequestFile file, boolean elsewhere) {
        return Page.of(
                "dossier/inspection/sessions/start",
                pages.start(address(file), file, elsewhere, elsewhere ? Optional.empty() : why(file)));
    }

    private Optional<Sentence> why(RequestFile file) {
        Optional<Objection> why =
                file.state() instanceof RequestState.Running ? sessions.changed(file) : sessions.whyNot(file);
        return why.map(Objection::because);
    }

    private Page running(SignedInUser who, RequestFile file, String device, String proof) {
        if (sessions.changed(file).isPresent()) {
            return start(file, false);
        }
        Optional<UUID> own = Id.parse(device);
        if (own.isEmpty() || !sessions.present(file, own.get())) {
            return start(file, true);
        }
        InspectionDisplay seen = sheets.supervise(who, file, proof);
        return Page.of(
                "dossier/inspection/sessions/supervising",
                pages.page(
                        address(file),
                        file,
                        sessions.session(file),
                        seen,
                        "here",
                        own.get().toString(),
                        ""));
    }

    @PostMapping("/beginnen")
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    Page begin(@PathVariable UUID request, SignedInUser who) {
        return with(
                who,
                request,
                file -> begin(
                        access.ask(who, EnrolmentActs.READ, file.request().pupil())
                                .orRefuse(),
                        file));
    }

    private Page begin(Granted<PupilId> key, RequestFile file) {
        UUID device = UUID.randomUUID();
        return switch (sessions.open(key, file, device)) {
            case Outcome.Done<?> _ -> Page.seeOther(address(file, device));
            case Outcome.Rejected<?>(var objections) ->
                Page.notOpen(INSPECTION_UNDER_SUPERVISION, objections.getFirst().because());
            case Outcome.Conflict<?> _, Outcome.FormReused<?> _ -> Page.seeOther(address(file));
            case Outcome.NotFound<?> _ -> Page.notFound();
        };
    }

    /// A session that stops on one device continues on another.
    @PostMapping("/overnemen")
    Page takeOver(@PathVariable UUID request, SignedInUser who) {
        return with(who, request, file -> {
            UUID device = UUID.randomUUID();
            sessions.takeOver(file, device);
            return Page.seeOther(address(file, device));
        });
    }

    @PostMapping("/bladzijde")
    Page turn(@PathVariable UUID request, SignedInUser who, Form form) {
        return onDevice(who, request, form, (file, device) -> {
            form.count("turn")
                    .ifPresent(turn -> form.count("page").ifPresent(page -> sessions.turn(file, device, turn, page)));
            return Page.seeOther(address(file, device));
        });
    }

    @PostMapping("/pauze")
    Page pause(@PathVariable UUID request, SignedInUser who, Form form) {
        return onDevice(who, request, form, (file, device) -> {
            sessions.pause(file, device);
            return Page.seeOther(address(file, device));
        });
    }

    @PostMapping("/verder")
    Page goOn(@PathVariable UUID request, SignedInUser who, Form form) {
        return onDevice(who, request, form, (file, device) -> {
            sessions.goOn(file, device);
            return Page.seeOther(address(file, device));
        });
    }

    /// For the script on the page.
    @PostMapping("/aanwezig")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page present(@PathVariable UUID request, SignedInUser who, Form form) {
        return onDevice(
                who,
                request,
                form,
                (file, device) -> Page.of(
                        "dossier/inspection/sessions/pulse",
                        new SessionPulse(
                                file.state() instanceof RequestState.Running && sessions.present(file, device)
                                        ? "here"
                                        : "elsewhere")));
    }

    private Page onDevice(SignedInUser who, UUID request, Form form, BiFunction<RequestFile, UUID, Page> what) {
        return with(
                who,
                request,
                file -> Id.parse(form.value(DEVICE))
                        .map(device -> what.apply(file, device))
                        .orElseGet(() -> Page.seeOther(address(file))));
    }

    private Page with(SignedInUser who, UUID request, Function<RequestFile, Page> what) {
        return sessions.find(who, new RequestId(request)).map(what).orElseGet(Page::notFound);
    }

    public static String address(RequestFile file) {
        return ADDRESS + "/" + file.id();
    }

    static String address(RequestFile file, UUID device) {
        return address(file) + "?" + DEVICE + "=" + device;
    }
}
