package nl.zorgvuldig.coaching.web;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.coaching.Beginnings;
import nl.zorgvuldig.coaching.CoachingWish;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.GroupLabels;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A teacher starts a coaching.
@Controller
@RequestMapping(CoachingController.ADDRESS + "/nieuw")
class StartController {
    private static final String TEMPLATE = "coaching/start";

    private final Beginnings beginnings;
    private final GroupLabels labels;
    private final Clock clock;

    StartController(Beginnings beginnings, GroupLabels labels, Clock clock) {
        this.beginnings = beginnings;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    Page start(SignedIn teacher) {
        List<Group> groups = beginnings.listGroups(teacher);
        Form form = Form.empty().numbered(clock);
        return groups.isEmpty()
                ? guidesNobody()
                : Page.of(
                        TEMPLATE,
                        page(
                                teacher,
                                groups,
                                groups.size() == 1
                                        ? form.with(
                                                "group", groups.getFirst().id().toString())
                                        : form));
    }

    private static Page guidesNobody() {
        return Page.refused(LESSON_RECORDINGS_STAY_INSIDE, Sentence.of("coaching.no.guides_nobody"));
    }

    @PostMapping
    Page started(SignedIn teacher, Form form) {
        List<Group> groups = beginnings.listGroups(teacher);
        if (groups.isEmpty()) {
            return guidesNobody();
        }
        Optional<CoachingWish> wish = read(form);
        if (wish.isEmpty()) {
            return Page.again(TEMPLATE, page(teacher, groups, form));
        }
        return Page.answer(
                beginnings.start(teacher, wish.get()),
                form,
                "aim",
                coaching -> Page.seeOther(CoachingController.address(coaching)),
                () -> Page.again(TEMPLATE, page(teacher, groups, form)));
    }

    private Optional<CoachingWish> read(Form form) {
        Optional<FormId> number = form.number("aim");
        Optional<UUID> group = chosen(form, "group", "coaching.no.group");
        Optional<UUID> coach = chosen(form, "coach", "coaching.no.coach");
        String aim = form.required("aim", "coaching.no.aim");
        Optional<LocalDate> day = form.requiredDay("endsOn", "coaching.no.day");
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new CoachingWish(
                        number.orElseThrow(),
                        new GroupId(group.orElseThrow()),
                        new PersonId(coach.orElseThrow()),
                        aim,
                        day.orElseThrow()));
    }

    private static Optional<UUID> chosen(Form form, String field, String mistake) {
        Optional<UUID> id = Id.parse(form.value(field));
        if (id.isEmpty()) {
            form.wrong(field, mistake);
        }
        return id;
    }

    private StartPage page(SignedIn teacher, List<Group> groups, Form form) {
        return new StartPage(
                labels.of(groups),
                beginnings.listCoaches(teacher, groups).entrySet().stream()
                        .map(one -> Form.Option.of(
                                one.getKey().toString(), one.getValue().full()))
                        .toList(),
                beginnings.lastDay(),
                form);
    }
}
