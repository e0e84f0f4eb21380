package nl.zorgvuldig.access.control.assignments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.assignments.GuideAssignments.AssignmentRequest;
import nl.zorgvuldig.access.control.lists.HeadedSchools;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The head lets a colleague take over a group of which the teacher is away, and ends it.
@Controller
@RequestMapping(ReplacementController.ADDRESS)
class ReplacementController {
    static final String ADDRESS = "/vervanging";
    private static final String TEMPLATE = "access/control/assignments/replacement";

    private final AccessControl access;
    private final GroupReplacements replacements;
    private final ReplacementPages pages;
    private final HeadedSchools headed;
    private final MessageCatalog languages;
    private final Clock clock;

    ReplacementController(
            AccessControl access,
            GroupReplacements replacements,
            ReplacementPages pages,
            HeadedSchools headed,
            MessageCatalog languages,
            Clock clock) {
        this.access = access;
        this.replacements = replacements;
        this.pages = pages;
        this.headed = headed;
        this.languages = languages;
        this.clock = clock;
    }

    /// @param groep which group it is about
    /// @param bewaard one of the assignments that were given just now
    /// @param gedaan what else was done just now
    @GetMapping
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page replace(
            SignedInUser head,
            @RequestParam(required = false) Optional<String> groep,
            @RequestParam(required = false) Optional<String> bewaard,
            @RequestParam(required = false) Optional<String> gedaan) {
        if (headed.list().isEmpty()) {
            return refused();
        }
        if (groep.isPresent()) {
            return pages.find(groep.get())
                    .map(group -> Page.of(TEMPLATE, pages.form(group, fresh())))
                    .orElseGet(Page::notFound);
        }
        return Page.of(
                TEMPLATE,
                pages.start(
                        bewaard.flatMap(Id::parse),
                        gedaan.filter("beeindigd"::equals).map(_ -> Sentence.of("access.replace.ended"))));
    }

    /// The shortest stretch is chosen beforehand. The reason is read in the dossiers, so in Dutch.
    private Form fresh() {
        LocalDate today = SchoolDay.today(clock);
        return Form.empty()
                .numbered(clock)
                .with("days", ReplacementDays.written(ReplacementDays.TODAY.period(today)))
                .with("from", today.toString())
                .with("reason", languages.in(Language.DUTCH).say("access.replace.reason.usual"));
    }

    @PostMapping
    Page give(SignedInUser head, Form form) {
        if (headed.list().isEmpty()) {
            return refused();
        }
        return pages.find(form.value("groep"))
                .map(group -> give(head, group, form))
                .orElseGet(Page::notFound);
    }

    private Page give(SignedInUser head, Group group, Form form) {
        Optional<FormId> number = form.number("to");
        Optional<ReplacementRequest> wish = wish(form);
        return number.isEmpty() || wish.isEmpty()
                ? again(group, form)
                : answer(
                        replacements.give(group, keys(head, pages.pupils(group)), number.get(), wish.get()),
                        group,
                        form);
    }

    private Page answer(Outcome<GroupReplacement> answer, Group group, Form form) {
        if (answer instanceof Outcome.Conflict<?>) {
            form.wrong("to", "access.replace.meanwhile");
        }
        return Page.answer(
                form.has("days", ReplacementDays.OTHER) ? answer : besideDays(answer),
                form,
                "to",
                given -> Page.seeOther(ADDRESS + "?bewaard=" + given.id()),
                () -> again(group, form));
    }

    /// Who chose days in one go sees no field for the first or the last.
    private static Outcome<GroupReplacement> besideDays(Outcome<GroupReplacement> answer) {
        return answer instanceof Outcome.Rejected<GroupReplacement>(List<Objection> objections)
                ? Outcome.rejected(objections.stream()
                        .map(objection -> Set.of("from", "last").contains(objection.field())
                                ? new Objection("days", objection.because())
                                : objection)
                        .toList())
                : answer;
    }

    private Page again(Group group, Form form) {
        return Page.again(TEMPLATE, pages.form(group, form));
    }

    /// Asks about each pupil, as for one pupil alone: a single no and nothing is given.
    private List<Granted<PupilId>> keys(SignedInUser head, List<PupilId> pupils) {
        return pupils.stream()
                .map(pupil -> access.ask(head, AccessActs.ASSIGN, pupil).orRefuse())
                .toList();
    }

    @PostMapping("/{assignment}/beeindigen")
    Page end(@PathVariable UUID assignment, SignedInUser head) {
        if (headed.list().isEmpty()) {
            return refused();
        }
        return replacements.listOfYear().stream()
                .filter(each -> each.has(assignment))
                .findFirst()
                .filter(each -> replacements.end(each, keys(head, each.pupils())))
                .map(_ -> Page.seeOther(ADDRESS + "?gedaan=beeindigd"))
                .orElseGet(Page::notFound);
    }

    private static Optional<ReplacementRequest> wish(Form form) {
        Optional<PersonId> to = to(form);
        Optional<Period> days = days(form);
        form.wrong(AssignmentRequest.objection(form.value("reason")).stream().toList());
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new ReplacementRequest(
                        to.orElseThrow(),
                        days.orElseThrow().from(),
                        days.orElseThrow().until(),
                        form.value("reason"),
                        form.value("seen")));
    }

    /// One of those who stand there, or one of the list; of two nobody knows who is meant.
    private static Optional<PersonId> to(Form form) {
        String near = form.value("to");
        String other = form.value("other");
        if (!near.isEmpty() && !other.isEmpty() && !near.equals(other)) {
            // a radio button cannot be unpressed: whoever came here would come here again
            form.with("to", "").with("other", "");
            form.wrong("to", "access.objection.two");
            return Optional.empty();
        }
        Optional<PersonId> to = Id.parse(other.isEmpty() ? near : other).map(PersonId::new);
        if (to.isEmpty()) {
            form.wrong("to", "access.objection.nobody");
        }
        return to;
    }

    private static Optional<Period> days(Form form) {
        if (!form.has("days", ReplacementDays.OTHER)) {
            Optional<Period> days = ReplacementDays.read(form.value("days"));
            if (days.isEmpty()) {
                form.wrong("days", "access.objection.no_days");
            }
            return days;
        }
        Optional<LocalDate> from = form.requiredDay("from", "access.objection.no_day");
        Optional<LocalDate> last = form.requiredDay("last", "access.objection.no_day");
        if (from.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(from.get())) {
            form.wrong("last", "access.objection.last_first");
            return Optional.empty();
        }
        return Optional.of(new Period(from.get(), last.get()));
    }

    private static Page refused() {
        return Page.refused(OTHER_FILES_WITH_DIRECTION, Sentence.of("access.no.replace"));
    }
}
