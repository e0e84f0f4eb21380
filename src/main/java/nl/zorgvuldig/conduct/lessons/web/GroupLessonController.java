package nl.zorgvuldig.conduct.lessons.web;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.zorgvuldig.conduct.lessons.GroupLessons;
import nl.zorgvuldig.conduct.lessons.GroupLessons.LessonInput;
import nl.zorgvuldig.conduct.lessons.LessonId;
import nl.zorgvuldig.conduct.lessons.LessonSubjectId;
import nl.zorgvuldig.conduct.lessons.LessonTeacher;
import nl.zorgvuldig.conduct.lessons.web.GroupLessonPage.ReaderDuty;
import nl.zorgvuldig.conduct.lessons.web.GroupLessonPages.Changed;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lessons of one group, with a quick form for its teachers to record one.
@Controller("groupLessonController")
@RequestMapping(LessonOverviewController.ADDRESS + "/groepen/{group}")
class GroupLessonController {
    private static final String TEMPLATE = "conduct/lessons/group";
    private static final String AWAY = "weg";
    private static final String BACK = "terug";

    private final GroupLessons lessons;
    private final Schools schools;
    private final LessonReaders readers;
    private final GroupLessonPages pages;
    private final Clock clock;

    GroupLessonController(
            GroupLessons lessons, Schools schools, LessonReaders readers, GroupLessonPages pages, Clock clock) {
        this.lessons = lessons;
        this.schools = schools;
        this.readers = readers;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param away the lesson that was just withdrawn
    /// @param back the lesson that was just restored
    @GetMapping
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page group(
            @PathVariable GroupId group,
            SignedInUser who,
            @RequestParam(name = AWAY, defaultValue = "") String away,
            @RequestParam(name = BACK, defaultValue = "") String back) {
        Form form = Form.empty()
                .numbered(clock)
                .with("heldOn", SchoolDay.today(clock).toString())
                .with("taught", who.person().toString());
        return schools.findGroup(group)
                .map(each -> show(each, readers.duty(who, each), form, new Changed(lesson(away), lesson(back))))
                .orElseGet(() -> LessonOverviewController.refused("lessons.no.group"));
    }

    private Page show(Group group, ReaderDuty duty, Form form, Changed changed) {
        return switch (duty) {
            case TEACHES, HEADS, BOARD -> Page.of(TEMPLATE, pages.of(group, duty, form, changed));
            case NONE -> LessonOverviewController.refused("lessons.no.group");
        };
    }

    @PostMapping
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page record(@PathVariable GroupId group, SignedInUser who, Form form) {
        return schools.findGroup(group)
                .filter(each -> readers.duty(who, each) == ReaderDuty.TEACHES)
                .map(each -> record(each, who, form))
                .orElseGet(() -> LessonOverviewController.refused("lessons.no.group"));
    }

    private Page record(Group group, SignedInUser who, Form form) {
        Optional<LocalDate> day = form.requiredDay("heldOn", "lessons.no.day");
        Optional<FormId> number = form.number("heldOn");
        Supplier<Page> again =
                () -> Page.again(TEMPLATE, pages.of(group, ReaderDuty.TEACHES, form.numbered(clock), Changed.NOTHING));
        if (day.isEmpty() || number.isEmpty()) {
            return again.get();
        }
        LessonInput wish = new LessonInput(
                new LessonId(number.get().makes(who.person(), group.id())),
                day.get(),
                Id.parse(form.value("subject")).map(LessonSubjectId::new),
                form.value("material"),
                taught(form.value("taught")));
        return Page.answer(lessons.record(group, wish), form, "heldOn", _ -> Page.seeOther(address(group)), again);
    }

    private static Optional<LessonTeacher> taught(String value) {
        return value.equals(GroupLessonPages.GUEST)
                ? Optional.of(new LessonTeacher.ByGuest())
                : Id.parse(value).map(PersonId::new).map(LessonTeacher.ByStaff::new);
    }

    @PostMapping("/{lesson}/weg")
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page withdraw(@PathVariable GroupId group, @PathVariable String lesson, SignedInUser who) {
        return change(group, lesson, who, AWAY, lessons::withdraw);
    }

    /// Undoes a withdrawal.
    @PostMapping("/{lesson}/terug")
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page restore(@PathVariable GroupId group, @PathVariable String lesson, SignedInUser who) {
        return change(group, lesson, who, BACK, lessons::restore);
    }

    private Page change(GroupId group, String lesson, SignedInUser who, String said, BiConsumer<Group, LessonId> step) {
        return schools.findGroup(group)
                .filter(each -> removes(readers.duty(who, each)))
                .map(each -> {
                    lesson(lesson).ifPresent(id -> step.accept(each, id));
                    return Page.seeOther(address(each)
                            + lesson(lesson).map(id -> "?" + said + "=" + id).orElse(""));
                })
                .orElseGet(() -> LessonOverviewController.refused("lessons.no.group"));
    }

    private static Optional<LessonId> lesson(String text) {
        return Id.parse(text).map(LessonId::new);
    }

    private static boolean removes(ReaderDuty duty) {
        return switch (duty) {
            case TEACHES, HEADS -> true;
            case BOARD, NONE -> false;
        };
    }

    private static String address(Group group) {
        return LessonOverviewController.ADDRESS + "/groepen/" + group.id();
    }
}
