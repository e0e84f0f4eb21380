package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.conduct.lessons.GroupLessons.LessonInput;
import nl.zorgvuldig.platform.casework.WorkItem;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.mail.ReminderSender;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
class GroupLessonsTest {
    private final DemoProgram program = DemoProgram.running();
    private final BoardId board = TestDatabase.newBoard();
    private final LocalDate today = program.clock().today();
    private final SchoolYear year = SchoolYear.of(today);
    private final SchoolId school = new SchoolId(UUID.randomUUID());
    private final PersonId noor = new PersonId(UUID.randomUUID());
    private final PersonId sietske = new PersonId(UUID.randomUUID());
    private final PersonId chair = new PersonId(UUID.randomUUID());
    private final Group five = group("5B");
    private final Group six = group("6A");

    GroupLessonsTest() {
        asProgram(() -> {
            program.part(Schools.class).setUpBoard("Stichting De Bomen");
            program.part(Schools.class).add(new School(school, "99AC", "De Els"));
            program.part(Schools.class).add(five);
            program.part(Schools.class).add(six);
            program.part(Staff.class).guide(new GroupGuidance(UUID.randomUUID(), noor, five.id(), Period.since(today)));
            program.part(Staff.class)
                    .grant(new HeldFunction(
                            UUID.randomUUID(), sietske, StaffFunction.HEAD, Optional.of(school), Period.since(today)));
            program.part(Staff.class)
                    .grant(new HeldFunction(
                            UUID.randomUUID(), chair, StaffFunction.BOARD, Optional.empty(), Period.since(today)));
            program.part(Accounts.class)
                    .open(NewAccount.of(sietske, AccountKind.STAFF, new PersonName("Sietske", "", "Elzinga"))
                            .withEmail(sietske + "@bomen.example"));
            program.part(LessonSubjects.class).propose();
            program.part(LessonSubjects.class).propose();
            return 0;
        });
        program.part(Boards.class).add(board);
    }

    private Group group(String name) {
        return new Group(new GroupId(UUID.randomUUID()), school, year, name, name, name.substring(0, 1), false);
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, program.clock().today()).call(work::get);
    }

    private <T> T asProgram(Supplier<T> work) {
        return program.part(Boards.class).program(board).call(work::get);
    }

    private Outcome<Nothing> record(PersonId person, Group group, LessonId id, String material) {
        return as(
                person,
                () -> program.part(GroupLessons.class)
                        .record(
                                group,
                                new LessonInput(
                                        id,
                                        today,
                                        Optional.of(program.part(LessonSubjects.class)
                                                .list()
                                                .getFirst()
                                                .id()),
                                        material,
                                        Optional.of(new LessonTeacher.ByGuest()))));
    }

    private LessonCounts.SchoolCount count(PersonId person) {
        return as(person, () -> program.part(LessonCounts.class).list()).stream()
                .filter(count -> count.school().equals(school))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_teacher_writes_down_a_lesson_once_and_the_head_sees_which_group_waits() {
        assertThat(as(noor, () -> program.part(LessonSubjects.class).listOffered()))
                .hasSize(6);
        assertThat(count(sietske).without()).containsExactlyInAnyOrder(five, six);
        LessonId id = new LessonId(UUID.randomUUID());
        assertThat(record(noor, five, id, "Lesbrief")).isEqualTo(Outcome.done());
        assertThat(record(noor, five, id, "Lesbrief")).as("sent twice").isEqualTo(Outcome.done());
        assertThat(record(noor, five, id, "Iets anders")).as("used").isEqualTo(Outcome.formReused());
        assertThat(as(noor, () -> program.part(GroupLessons.class).list(five))).hasSize(1);
        assertThat(count(sietske).without()).containsExactly(six);
        assertThat(as(noor, () -> program.part(LessonCounts.class).list())).isEmpty();
        withdraw(noor, id);
        assertThat(count(sietske).taught()).isZero();
    }

    private void withdraw(PersonId person, LessonId id) {
        as(person, () -> {
            program.part(GroupLessons.class).withdraw(five, id);
            return 0;
        });
    }

    private void restore(PersonId person, LessonId id) {
        as(person, () -> {
            program.part(GroupLessons.class).restore(five, id);
            return 0;
        });
    }

    private Optional<SocialMediaLesson> away(PersonId person, LessonId id) {
        return as(person, () -> program.part(GroupLessons.class).findWithdrawn(five, id));
    }

    @Test
    void a_lesson_that_was_taken_away_is_put_back_by_whoever_may_and_counts_again() {
        LessonId id = new LessonId(UUID.randomUUID());
        record(noor, five, id, "Lesbrief");
        withdraw(sietske, id);
        withdraw(noor, id);
        assertThat(count(chair).taught()).isZero();
        assertThat(away(noor, id)).isPresent();

        PersonId elsewhere = headElsewhere();
        for (PersonId other : List.of(elsewhere, chair)) {
            restore(other, id);
            assertThat(away(noor, id)).isPresent();
        }
        assertThat(away(elsewhere, id)).isEmpty();
        restore(noor, id);
        restore(sietske, id);

        assertThat(away(noor, id)).isEmpty();
        assertThat(count(chair).without()).containsExactly(six);
        assertThat(List.of(lines("withdrawn"), lines("restored"))).containsOnly(1);
        withdraw(elsewhere, id);
        assertThat(count(chair).taught()).isEqualTo(1);
        withdraw(noor, id);
        assertThat(count(chair).taught()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void taken_away_or_put_back_by_two_at_once_is_done_once(TwoAtOnce how) {
        LessonId id = new LessonId(UUID.randomUUID());
        record(noor, five, id, "Lesbrief");
        how.on("lessons.lesson", () -> withdrawn(noor, id), () -> withdrawn(sietske, id));
        assertThat(away(noor, id)).isPresent();
        how.on("lessons.lesson", () -> restored(noor, id), () -> restored(sietske, id));
        assertThat(count(sietske).taught()).isEqualTo(1);
        assertThat(List.of(lines("withdrawn"), lines("restored"))).containsOnly(1);
    }

    private boolean withdrawn(PersonId person, LessonId id) {
        withdraw(person, id);
        return true;
    }

    private boolean restored(PersonId person, LessonId id) {
        restore(person, id);
        return true;
    }

    private PersonId headElsewhere() {
        PersonId head = new PersonId(UUID.randomUUID());
        SchoolId other = new SchoolId(UUID.randomUUID());
        asProgram(() -> {
            program.part(Schools.class).add(new School(other, "99AD", "De Zwarte Els"));
            program.part(Staff.class)
                    .grant(new HeldFunction(
                            UUID.randomUUID(), head, StaffFunction.HEAD, Optional.of(other), Period.since(today)));
            return 0;
        });
        return head;
    }

    private int lines(String what) {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where board = :board and act = 'teach' and relation = :what"
                        + " and via = :group")
                .param("board", board.value())
                .param("what", what)
                .param("group", five.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void the_database_takes_no_lesson_of_who_does_not_teach_the_group() {
        for (PersonId person : List.of(noor, sietske)) {
            Group group = person.equals(noor) ? six : five;
            assertThatThrownBy(() -> record(person, group, new LessonId(UUID.randomUUID()), "Brief"))
                    .hasStackTraceContaining("row-level security");
        }
        List<LessonSubject> before =
                as(noor, () -> program.part(LessonSubjects.class).list());
        assertThat(this.<Outcome<Nothing>>as(
                        noor,
                        () -> program.part(LessonSubjects.class)
                                .add(new LessonSubjectId(UUID.randomUUID()), Optional.empty(), "Iets", "Kerndoel")))
                .isEqualTo(Outcome.conflict());
        assertThat(as(noor, () -> program.part(LessonSubjects.class).list())).isEqualTo(before);
    }

    @Test
    void a_subject_sent_twice_at_one_moment_is_one_and_other_words_are_not_taken_for_it() {
        LessonSubjectId id = new LessonSubjectId(UUID.randomUUID());
        Map<String, Outcome<Nothing>> answers = new ConcurrentHashMap<>();
        AtOnce.each(
                List.of("Eerst", "Daarna"),
                title -> answers.put(
                        title,
                        as(
                                chair,
                                () -> program.part(LessonSubjects.class)
                                        .add(id, Optional.empty(), title, "Kerndoel"))));
        List<String> kept = as(chair, () -> program.part(LessonSubjects.class).list()).stream()
                .filter(subject -> subject.id().equals(id))
                .map(LessonSubject::title)
                .toList();
        assertThat(kept).hasSize(1);
        answers.forEach((title, answer) ->
                assertThat(answer).as(title).isEqualTo(kept.contains(title) ? Outcome.done() : Outcome.formReused()));
    }

    @Test
    void in_march_the_head_is_mailed_once_about_groups_without_a_lesson() {
        int days = (int) ChronoUnit.DAYS.between(today, LocalDate.of(year.start() + 1, 3, 2));
        record(noor, five, new LessonId(UUID.randomUUID()), "Lesbrief");
        remind(0);
        assertThat(mails()).isZero();
        remind(days);
        remind(days);
        assertThat(as(sietske, () -> program.part(WorkList.class).list(sietske, today.plusDays(days))))
                .extracting(WorkItem::kind)
                .contains("lesson");
        assertThat(mails()).isEqualTo(1);
        assertThat(SentText.signature(program, board, sietske, "lessons-reminder"))
                .startsWith("De Els\nStichting De Bomen\n");
    }

    private void remind(int daysLater) {
        asProgram(() -> program.part(ReminderSender.class)
                .send(program.part(LessonReminders.class), today.plusDays(daysLater)));
    }

    private int mails() {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from mail.message where board = :board and addressee = :head"
                        + " and kind = 'lessons-reminder'")
                .param("board", board.value())
                .param("head", sietske.value())
                .query(Integer.class)
                .single();
    }
}
