package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.conduct.lessons.GroupLessons.LessonInput;
import nl.zorgvuldig.conduct.lessons.LessonReminderRules.Reminding;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;

class LessonRulesProperties {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate FIRST = YEAR.period().from();
    private static final PersonId TEACHER = new PersonId(new UUID(1, 1));
    private static final PersonId STRANGER = new PersonId(new UUID(2, 2));
    private static final LessonSubject OFFERED =
            new LessonSubject(new LessonSubjectId(new UUID(3, 3)), "Delen", "34", LessonSubject.State.OFFERED);
    private static final LessonSubject ENDED =
            new LessonSubject(new LessonSubjectId(new UUID(4, 4)), "Oud", "34", LessonSubject.State.ENDED);
    private static final Group GROUP =
            new Group(new GroupId(new UUID(5, 5)), new SchoolId(new UUID(6, 6)), YEAR, "5B", "5B", "5", false);
    private static final PersonName PUPIL = new PersonName("Anouk", "van der", "Wilgen");

    private static List<String> fields(LocalDate today, LessonInput wish) {
        return new LessonRules(GROUP, Set.of(TEACHER), List.of(OFFERED, ENDED), List.of(PUPIL), today)
                .objections(wish).stream().map(Objection::field).toList();
    }

    private static LessonInput wish(LocalDate day, LessonSubjectId subject, String material, LessonTeacher taught) {
        return new LessonInput(new LessonId(new UUID(9, 9)), day, Optional.of(subject), material, Optional.of(taught));
    }

    private static LessonInput good(LocalDate day, String material) {
        return wish(day, OFFERED.id(), material, new LessonTeacher.ByStaff(TEACHER));
    }

    @Property(tries = 1500)
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    void a_lesson_is_of_a_day_of_the_school_year_that_has_been(
            @ForAll @IntRange(min = -40, max = 420) int day, @ForAll @IntRange(min = 0, max = 364) int today) {
        LocalDate held = FIRST.plusDays(day);
        boolean fits = day >= 0 && day <= today;
        assertThat(fields(FIRST.plusDays(today), good(held, "Lesbrief")).isEmpty())
                .isEqualTo(fits);
        Statistics.label("day").collect(day < 0 ? "before" : day <= today ? "fits" : "after");
        Statistics.label("day").coverage(is -> {
            is.check("before").count(n -> n > 2);
            is.check("fits").count(n -> n > 2);
            is.check("after").count(n -> n > 2);
        });
    }

    @Property(tries = 1000)
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    void wherever_the_name_of_a_pupil_stands_it_is_refused(
            @ForAll @StringLength(max = 60) String before,
            @ForAll @StringLength(max = 60) String after,
            @ForAll boolean whole) {
        String name = whole ? "Anouk van der Wilgen" : "Anouk";
        assertThat(fields(FIRST, good(FIRST, "x " + before + " " + name + " " + after)))
                .containsExactly("material");
    }

    @Property(tries = 250)
    void what_is_wrong_is_said_beside_its_field(@ForAll @IntRange(min = 201, max = 400) int long_) {
        LessonTeacher guest = new LessonTeacher.ByGuest();
        assertThat(fields(FIRST, good(FIRST, "x".repeat(long_)))).containsExactly("material");
        assertThat(fields(FIRST, good(FIRST, "x".repeat(200)))).isEmpty();
        assertThat(fields(FIRST, good(FIRST, "Van 111222333"))).containsExactly("material");
        assertThat(fields(FIRST, wish(FIRST, ENDED.id(), "Lesbrief", guest))).containsExactly("subject");
        assertThat(fields(FIRST, wish(FIRST, OFFERED.id(), "Lesbrief", guest))).isEmpty();
        LessonInput nobody = new LessonInput(
                new LessonId(new UUID(9, 9)), FIRST, Optional.of(OFFERED.id()), "Lesbrief", Optional.empty());
        assertThat(fields(FIRST, nobody)).containsExactly("taught");
        assertThat(fields(FIRST, wish(FIRST, OFFERED.id(), "Lesbrief", new LessonTeacher.ByStaff(STRANGER))))
                .containsExactly("taught");
    }

    @Property(tries = 1500)
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    void heads_hear_from_march_on_and_only_of_groups_that_wait(
            @ForAll @IntRange(min = 0, max = 364) int day, @ForAll @IntRange(min = 0, max = 3) int missing) {
        LocalDate today = FIRST.plusDays(day);
        Reminding said = new LessonReminderRules(missing, today).decide();
        boolean late = !today.isBefore(LocalDate.of(2027, Month.MARCH, 1));
        assertThat(said != Reminding.NOTHING).isEqualTo(missing > 0 && late);
        assertThat(said == Reminding.ON_SCREEN_AND_BY_MAIL)
                .isEqualTo(missing > 0 && today.getMonth() == Month.MARCH && SchoolDay.taught(today));
        Statistics.label("said").collect(said);
        Statistics.label("said").coverage(is -> {
            for (Reminding reminding : Reminding.values()) {
                is.check(reminding).count(n -> n > 2);
            }
        });
    }

    /// Who teaches a group without a lesson is asked from March until the school year ends, and is
    /// late from July on.
    @Property(tries = 1500)
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    void a_group_without_a_lesson_waits_for_march_and_then_for_who_teaches_it(
            @ForAll @IntRange(min = 0, max = 364) int day, @ForAll @IntRange(min = 0, max = 1) int missing) {
        LocalDate today = FIRST.plusDays(day);
        LocalDate march = LocalDate.of(2027, Month.MARCH, 1);
        AwaitedAction waiting = new LessonReminderRules(missing, today).waiting();
        Statistics.label("waits").collect(waiting.getClass().getSimpleName());
        switch (waiting) {
            case AwaitedAction.Nobody _ -> assertThat(missing).isZero();
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(missing).isPositive();
                assertThat(today).isBefore(march);
                assertThat(on).isEqualTo(march);
            }
            case AwaitedAction.Somebody teacher -> {
                assertThat(missing).isPositive();
                assertThat(today).isAfterOrEqualTo(march);
                assertThat(teacher.party()).isEqualTo(CaseParty.SELF);
                assertThat(teacher.since()).isEqualTo(march);
                assertThat(teacher.until()).isEqualTo(LocalDate.of(2027, Month.JUNE, 30));
                assertThat(teacher.otherwise()).contains(LocalDate.of(2027, Month.AUGUST, 1));
                assertThat(LessonFigures.without(today))
                        .isEqualTo(today.isAfter(teacher.until()) ? Standing.BROKEN : Standing.AT_RISK);
                assertThat(fields(today, good(today, "Lesbrief")))
                        .as("they can")
                        .isEmpty();
            }
        }
        Statistics.label("waits").coverage(is -> {
            is.check("Nobody").count(n -> n > 10);
            is.check("Day").count(n -> n > 10);
            is.check("Somebody").count(n -> n > 10);
        });
    }
}
