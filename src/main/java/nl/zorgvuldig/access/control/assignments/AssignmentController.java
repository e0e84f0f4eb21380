package nl.zorgvuldig.access.control.assignments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.assignments.GuideAssignments.AssignmentRequest;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the head assigns one pupil to somebody for a limited time, and ends that.
@Controller
@RequestMapping("/leerlingen/{pupil}/waarneming")
class AssignmentController {
    private static final String TEMPLATE = "access/control/assignments/assignments";

    private final AccessControl access;
    private final GuideAssignments assignments;
    private final AssignmentPages pages;
    private final Clock clock;

    AssignmentController(AccessControl access, GuideAssignments assignments, AssignmentPages pages, Clock clock) {
        this.access = access;
        this.assignments = assignments;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page assignments(@Opens(AccessActs.ASSIGN_CODE) Granted<PupilId> key) {
        return Page.of(
                TEMPLATE,
                pages.page(
                        key,
                        Form.empty()
                                .numbered(clock)
                                .with("from", SchoolDay.today(clock).toString())));
    }

    @PostMapping
    Page give(@Opens(AccessActs.ASSIGN_CODE) Granted<PupilId> key, SignedInUser head, Form form) {
        Optional<FormId> number = form.number("to");
        Optional<AssignmentRequest> wish = wish(form);
        return number.isEmpty() || wish.isEmpty()
                ? Page.again(TEMPLATE, pages.page(key, form))
                : answer(key, head, form, assignments.give(key, number.get(), wish.get()));
    }

    @PostMapping("/{assignment}/beeindigen")
    Page end(@PathVariable UUID assignment, @Opens(AccessActs.ASSIGN_CODE) Granted<PupilId> key) {
        return assignments.end(key, assignment) ? Page.saved(AssignmentPages.address(key.target())) : Page.notFound();
    }

    private Page answer(Granted<PupilId> key, SignedInUser head, Form form, Outcome<GuideAssignment> answer) {
        return Page.answer(
                answer,
                form,
                "to",
                _ -> Page.seeOther(AssignmentPages.address(key.target())),
                () -> answer instanceof Outcome.Rejected<?>
                        ? Page.again(TEMPLATE, pages.page(key, form))
                        : again(head, key.target(), form));
    }

    /// Asks for another key: the first may be used.
    private Page again(SignedInUser head, PupilId pupil, Form form) {
        return Page.again(
                TEMPLATE, pages.page(access.ask(head, AccessActs.ASSIGN, pupil).orRefuse(), form));
    }

    private static Optional<AssignmentRequest> wish(Form form) {
        Optional<PersonId> to = Id.parse(form.value("to")).map(PersonId::new);
        if (to.isEmpty()) {
            form.wrong("to", "access.objection.nobody");
        }
        Optional<LocalDate> from = form.requiredDay("from", "access.objection.no_day");
        Optional<LocalDate> expires = form.requiredDay("expires", "access.objection.no_day");
        form.wrong(AssignmentRequest.objection(form.value("reason")).stream().toList());
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new AssignmentRequest(
                        to.orElseThrow(), from.orElseThrow(), expires.orElseThrow(), form.value("reason")));
    }
}
