package nl.zorgvuldig.images.coaching.web;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.images.coaching.CoachingDraft;
import nl.zorgvuldig.images.coaching.CoachingStart;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupLabels;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets a teacher start a coaching.
@Controller
@RequestMapping(CoachingController.ADDRESS + "/nieuw")
class CoachingStartController {
    private static final String TEMPLATE = "images/coaching/start";

    private final CoachingStart beginnings;
    private final GroupLabels labels;
    private final Clock clock;

    CoachingStartController(CoachingStart beginnings, GroupLabels labels, Clock clock) {
        this.beginnings = beginnings;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    Page start(SignedInUser teacher) {
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
    Page started(SignedInUser teacher, Form form) {
        List<Group> groups = beginnings.listGroups(teacher);
        if (groups.isEmpty()) {
            return guidesNobody();
        }
        Optional<CoachingDraft> wish = read(form);
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

    private Optional<CoachingDraft> read(Form form) {
        Optional<FormId> number = form.number("aim");
        Optional<UUID> group = chosen(form, "group", "coaching.no.group");
        Optional<UUID> coach = chosen(form, "coach", "coaching.no.coach");
        String aim = form.required("aim", "coaching.no.aim");
        Optional<LocalDate> day = form.requiredDay("endsOn", "coaching.no.day");
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new CoachingDraft(
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

    private CoachingStartPage page(SignedInUser teacher, List<Group> groups, Form form) {
        return new CoachingStartPage(
                labels.of(groups),
                beginnings.listCoaches(teacher, groups).entrySet().stream()
                        .map(entry -> Form.Option.of(
                                entry.getKey().toString(), entry.getValue().full()))
                        .toList(),
                beginnings.lastDay(),
                form);
    }
}
