package nl.zorgvuldig.lessons.web;

import static nl.zorgvuldig.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.lessons.LessonId;
import nl.zorgvuldig.lessons.LessonWish;
import nl.zorgvuldig.lessons.Lessons;
import nl.zorgvuldig.lessons.SubjectId;
import nl.zorgvuldig.lessons.Taught;
import nl.zorgvuldig.lessons.web.GroupPages.Changed;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The lessons of one group: a teacher of the group writes one down in a minute.
@Controller("groupLessonController")
@RequestMapping(LessonController.ADDRESS + "/groepen/{group}")
class GroupController {
    private static final String TEMPLATE = "lessons/group";
    private static final String AWAY = "weg";
    private static final String BACK = "terug";

    private final Lessons lessons;
    private final Schools schools;
    private final LessonReaders readers;
    private final GroupPages pages;
    private final Clock clock;

    GroupController(Lessons lessons, Schools schools, LessonReaders readers, GroupPages pages, Clock clock) {
        this.lessons = lessons;
        this.schools = schools;
        this.readers = readers;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param away the lesson that was taken away just now
    /// @param back the one that was put back
    @GetMapping
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page group(
            @PathVariable GroupId group,
            SignedIn who,
            @RequestParam(name = AWAY, defaultValue = "") String away,
            @RequestParam(name = BACK, defaultValue = "") String back) {
        Form form = Form.empty()
                .numbered(clock)
                .with("heldOn", SchoolDay.today(clock).toString())
                .with("taught", who.person().toString());
        return schools.findGroup(group)
                .map(one -> show(one, readers.duty(who, one), form, new Changed(lesson(away), lesson(back))))
                .orElseGet(() -> LessonController.refused("lessons.no.group"));
    }

    private Page show(Group group, GroupDuty duty, Form form, Changed changed) {
        return switch (duty) {
            case TEACHES, HEADS, BOARD -> Page.of(TEMPLATE, pages.of(group, duty, form, changed));
            case NONE -> LessonController.refused("lessons.no.group");
        };
    }

    @PostMapping
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page record(@PathVariable GroupId group, SignedIn who, Form form) {
        return schools.findGroup(group)
                .filter(one -> readers.duty(who, one) == GroupDuty.TEACHES)
                .map(one -> record(one, who, form))
                .orElseGet(() -> LessonController.refused("lessons.no.group"));
    }

    private Page record(Group group, SignedIn who, Form form) {
        Optional<LocalDate> day = form.requiredDay("heldOn", "lessons.no.day");
        Optional<FormId> number = form.number("heldOn");
        Supplier<Page> again =
                () -> Page.again(TEMPLATE, pages.of(group, GroupDuty.TEACHES, form.numbered(clock), Changed.NOTHING));
        if (day.isEmpty() || number.isEmpty()) {
            return again.get();
        }
        LessonWish wish = new LessonWish(
                new LessonId(number.get().makes(who.person(), group.id())),
                day.get(),
                Id.parse(form.value("subject")).map(SubjectId::new),
                form.value("material"),
                taught(form.value("taught")));
        return Page.answer(lessons.record(group, wish), form, "heldOn", _ -> Page.seeOther(address(group)), again);
    }

    private static Optional<Taught> taught(String value) {
        return value.equals(GroupPages.GUEST)
                ? Optional.of(new Taught.ByGuest())
                : Id.parse(value).map(PersonId::new).map(Taught.ByStaff::new);
    }

    @PostMapping("/{lesson}/weg")
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page withdraw(@PathVariable GroupId group, @PathVariable String lesson, SignedIn who) {
        return change(group, lesson, who, AWAY, lessons::withdraw);
    }

    /// Undoes that.
    @PostMapping("/{lesson}/terug")
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page restore(@PathVariable GroupId group, @PathVariable String lesson, SignedIn who) {
        return change(group, lesson, who, BACK, lessons::restore);
    }

    private Page change(GroupId group, String lesson, SignedIn who, String said, BiConsumer<Group, LessonId> step) {
        return schools.findGroup(group)
                .filter(one -> removes(readers.duty(who, one)))
                .map(one -> {
                    lesson(lesson).ifPresent(id -> step.accept(one, id));
                    return Page.seeOther(address(one)
                            + lesson(lesson).map(id -> "?" + said + "=" + id).orElse(""));
                })
                .orElseGet(() -> LessonController.refused("lessons.no.group"));
    }

    private static Optional<LessonId> lesson(String text) {
        return Id.parse(text).map(LessonId::new);
    }

    private static boolean removes(GroupDuty duty) {
        return switch (duty) {
            case TEACHES, HEADS -> true;
            case BOARD, NONE -> false;
        };
    }

    private static String address(Group group) {
        return LessonController.ADDRESS + "/groepen/" + group.id();
    }
}
