package nl.zorgvuldig.access.web;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessActs;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Assignment;
import nl.zorgvuldig.access.AssignmentWish;
import nl.zorgvuldig.access.Assignments;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head lets somebody guide one pupil for a while, and ends it.
@Controller
@RequestMapping("/leerlingen/{pupil}/waarneming")
class AssignmentController {
    private static final String TEMPLATE = "access/assignments";

    private final AccessControl access;
    private final Assignments assignments;
    private final AssignmentPages pages;
    private final Clock clock;

    AssignmentController(AccessControl access, Assignments assignments, AssignmentPages pages, Clock clock) {
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
    Page give(@Opens(AccessActs.ASSIGN_CODE) Granted<PupilId> key, SignedIn head, Form form) {
        Optional<FormId> number = form.number("to");
        Optional<AssignmentWish> wish = wish(form);
        return number.isEmpty() || wish.isEmpty()
                ? Page.again(TEMPLATE, pages.page(key, form))
                : answer(key, head, form, assignments.give(key, number.get(), wish.get()));
    }

    @PostMapping("/{assignment}/beeindigen")
    Page end(@PathVariable UUID assignment, @Opens(AccessActs.ASSIGN_CODE) Granted<PupilId> key) {
        return assignments.end(key, assignment)
                ? Page.seeOther(AssignmentPages.address(key.target()))
                : Page.notFound();
    }

    private Page answer(Granted<PupilId> key, SignedIn head, Form form, Outcome<Assignment> answer) {
        return Page.answer(
                answer,
                form,
                "to",
                _ -> Page.seeOther(AssignmentPages.address(key.target())),
                () -> answer instanceof Outcome.Rejected<?>
                        ? Page.again(TEMPLATE, pages.page(key, form))
                        : again(head, key.target(), form));
    }

    /// With another key: the first may be used.
    private Page again(SignedIn head, PupilId pupil, Form form) {
        return Page.again(
                TEMPLATE, pages.page(access.ask(head, AccessActs.ASSIGN, pupil).orRefuse(), form));
    }

    private static Optional<AssignmentWish> wish(Form form) {
        Optional<PersonId> to = Id.parse(form.value("to")).map(PersonId::new);
        if (to.isEmpty()) {
            form.wrong("to", "access.objection.nobody");
        }
        Optional<LocalDate> from = form.requiredDay("from", "access.objection.no_day");
        Optional<LocalDate> expires = form.requiredDay("expires", "access.objection.no_day");
        form.wrong(AssignmentWish.objection(form.value("reason")).stream().toList());
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new AssignmentWish(
                        to.orElseThrow(), from.orElseThrow(), expires.orElseThrow(), form.value("reason")));
    }
}
