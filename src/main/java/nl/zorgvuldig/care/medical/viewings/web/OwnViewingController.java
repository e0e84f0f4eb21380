package nl.zorgvuldig.care.medical.viewings.web;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.medical.viewings.OwnMedicalViewings;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.OwnChild;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which guardians with authority, and pupils of sixteen, ask the doctor to see a medical
/// file, follow their request, and withdraw it.
@Controller
@RequestMapping(OwnViewingController.ADDRESS)
public class OwnViewingController {
    public static final String ADDRESS = "/inzage-medisch";
    private static final String ASK = "care/medical/viewings/askViewing";

    private final OwnMedicalViewings viewings;
    private final Accounts accounts;
    private final Clock clock;

    OwnViewingController(OwnMedicalViewings viewings, Accounts accounts, Clock clock) {
        this.viewings = viewings;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page ownViewings(SignedInUser who) {
        return who.kind() == AccountKind.GUARDIAN || who.kind() == AccountKind.PUPIL
                ? Page.of(
                        "care/medical/viewings/ownViewings",
                        new OwnViewingsPage(
                                viewings.list(who).stream().map(this::child).toList()))
                : refused(Sentence.of("medical.viewing.no.guardians"));
    }

    @GetMapping("/leerling/{pupil}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page form(@PathVariable PupilId pupil, SignedInUser who) {
        return find(who, pupil)
                .map(child -> switch (child.asking()) {
                    case RequestEntitlement.May _ ->
                        Page.of(ASK, page(child, Form.empty().numbered(clock)));
                    case RequestEntitlement.MayNot(Sentence because) -> refused(because);
                })
                .orElseGet(Page::notFound);
    }

    @PostMapping("/leerling/{pupil}")
    Page ask(@PathVariable PupilId pupil, SignedInUser who, Form form) {
        return find(who, pupil).map(child -> ask(who, child, form)).orElseGet(Page::notFound);
    }

    private Page ask(SignedInUser who, OwnChild child, Form form) {
        if (child.asking() instanceof RequestEntitlement.MayNot(Sentence because)) {
            return refused(because);
        }
        Optional<FormId> number = form.number("ask");
        if (number.isEmpty()) {
            return Page.again(ASK, page(child, form));
        }
        return Page.answer(
                viewings.ask(who, child.pupil(), number.get()),
                form,
                "ask",
                _ -> Page.sent(ADDRESS),
                () -> Page.again(ASK, page(child, form)));
    }

    @PostMapping("/{request}/intrekken")
    Page withdraw(@PathVariable UUID request, SignedInUser who) {
        return switch (viewings.withdraw(who, new RequestId(request))) {
            case Outcome.Done<?> _ -> Page.saved(ADDRESS);
            case Outcome.Conflict<?> _, Outcome.FormReused<?> _ -> Page.seeOther(ADDRESS);
            case Outcome.Rejected<?>(var objections) ->
                refused(objections.getFirst().because());
            case Outcome.NotFound<?> _ -> Page.notFound();
        };
    }

    private Optional<OwnChild> find(SignedInUser who, PupilId pupil) {
        return viewings.list(who).stream()
                .filter(child -> child.pupil().equals(pupil))
                .findFirst();
    }

    private static AskViewingPage page(OwnChild child, Form form) {
        return new AskViewingPage(address(child), child.name().full(), form);
    }

    private static String address(OwnChild child) {
        return ADDRESS + "/leerling/" + child.pupil();
    }

    private OwnViewingsPage.Child child(OwnChild child) {
        boolean open = child.files().stream().anyMatch(file -> RequestRules.open(file.state()));
        return new OwnViewingsPage.Child(
                child.name().full(),
                child.files().stream().map(this::line).toList(),
                child.asking() instanceof RequestEntitlement.May && !open
                        ? Optional.of(address(child))
                        : Optional.empty(),
                child.asking() instanceof RequestEntitlement.MayNot(Sentence because)
                        ? Optional.of(because)
                        : Optional.empty());
    }

    private OwnViewingsPage.Line line(RequestFile file) {
        RequestState stage = file.state();
        return new OwnViewingsPage.Line(
                stage.code(),
                ViewingTone.of(stage),
                file.request().at(),
                file.terms().last(),
                stage.plan().map(this::appointment),
                stage instanceof RequestState.Refused(String answer) ? Optional.of(answer) : Optional.empty(),
                ViewingPages.minutes(file),
                file.endedByProgram(),
                stage instanceof RequestState.Asked || stage instanceof RequestState.Planned
                        ? Optional.of(ADDRESS + "/" + file.id() + "/intrekken")
                        : Optional.empty());
    }

    private OwnViewingsPage.Appointment appointment(InspectionAppointment plan) {
        return new OwnViewingsPage.Appointment(
                plan.at(), accounts.nameOf(plan.supervisor()).full(), plan.where());
    }

    static Page refused(Sentence because) {
        return Page.refused(INSPECTION_UNDER_SUPERVISION, because);
    }
}
