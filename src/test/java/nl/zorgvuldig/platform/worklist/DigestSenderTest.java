package nl.zorgvuldig.platform.worklist;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.care.medical.keys.RecoveryColleagues;
import nl.zorgvuldig.demo.population.DemoPupils.Pupil;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everybody is told of what waits for them once, in one message a day that names nobody; who did it
/// hears nothing more. Of cases that this test makes up, long after the day of the demonstration.
@Upholds(WHERE_TO_TURN)
class DigestSenderTest {
    private static final String TASK = "dossier.task.evaluate";
    private static final List<String> TABLES = List.of("worklist.notice", "worklist.digest", "worklist.rhythm");

    private final DemoProgram demo = DemoProgram.running();
    private final PersonId teacher = demo.person("leerkracht");
    private final PersonId support = demo.person("ib");
    private final LocalDate monday = demo.clock().today().plusDays(100).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private final List<OpenCase> open = new ArrayList<>();
    private int before;

    private record Fixed(String code, List<OpenCase> cases, Set<String> announced) implements CaseKind {
        @Override
        public List<OpenCase> list(LocalDate today) {
            return List.copyOf(cases);
        }
    }

    /// The program's own round keeps away: it was done on a day that is still to come.
    @BeforeEach
    void clean() {
        away();
        began(monday.minusDays(90), monday.minusDays(1));
    }

    @AfterEach
    void away() {
        TABLES.forEach(table -> demo.superuser("zorgvuldig")
                .sql("delete from " + table + " where board = :board")
                .param("board", demo.board().value())
                .update());
        demo.superuser("zorgvuldig")
                .sql("delete from mail.message where board = :board and kind = :kind")
                .param("board", demo.board().value())
                .param("kind", DigestMail.KIND)
                .update();
        before = messages(teacher);
    }

    private void began(LocalDate day, LocalDate done) {
        demo.superuser("zorgvuldig")
                .sql("""
                        insert into worklist.round (board, began_on, done_on) values (:board, :began, :done)
                        on conflict (board) do update set began_on = :began, done_on = :done""")
                .param("board", demo.board().value())
                .param("began", day)
                .param("done", done)
                .update();
    }

    @Test
    void two_runs_tell_once_and_each_task_is_said_with_how_often_and_the_nearest_day() {
        waits(teacher, monday, monday.plusDays(9));
        waits(teacher, monday, monday.plusDays(3));
        run(monday);
        run(monday);
        again(monday);
        run(monday.plusDays(1));
        assertThat(messages(teacher) - before).isEqualTo(1);
        assertThat(said(teacher))
                .contains("2 keer")
                .contains("2 times")
                .contains(demo.part(MessageCatalog.class).in(Language.DUTCH).date(monday.plusDays(3)));
        assertThat(notices(teacher)).containsExactly("begun", "begun");
    }

    @Test
    void it_is_told_when_it_begins_at_two_thirds_and_on_the_last_day_and_then_to_the_next_in_line() {
        waits(teacher, monday, monday.plusDays(9));
        int next = messages(support);
        for (int day = 0; day <= 14; day++) {
            run(monday.plusDays(day));
            assertThat(messages(teacher) - before).as("day %s", day).isEqualTo(day < 6 ? 1 : day < 9 ? 2 : 3);
            assertThat(messages(support) - next).as("day %s", day).isEqualTo(day < 10 ? 0 : 1);
        }
        assertThat(said(support)).contains("Hiermee is iemand anders te laat");
    }

    @Test
    void two_machines_at_once_tell_once() {
        waits(teacher, monday, monday.plusDays(9));
        for (TwoAtOnce way : TwoAtOnce.values()) {
            LocalDate day = monday.plusDays(way == TwoAtOnce.TOGETHER ? 0 : 6);
            int sent = messages(teacher);
            again(day);
            way.on("worklist.digest", () -> told(day), () -> told(day));
            assertThat(messages(teacher) - sent).as("%s", way).isEqualTo(1);
        }
    }

    @Test
    void who_acted_is_told_nothing_more() {
        waits(teacher, monday, monday.plusDays(9));
        run(monday);
        open.clear();
        run(monday.plusDays(6));
        run(monday.plusDays(9));
        run(monday.plusDays(10));
        assertThat(messages(teacher) - before).isEqualTo(1);
        assertThat(notices(teacher)).as("it is forgotten").isEmpty();
    }

    @Test
    void what_is_chosen_holds_from_the_next_message_on() {
        waits(teacher, monday.plusDays(1), monday.plusDays(40));
        choose(DigestFrequency.WEEKLY);
        run(monday.plusDays(1));
        assertThat(messages(teacher) - before).isZero();
        run(monday.plusDays(7));
        assertThat(messages(teacher) - before).isEqualTo(1);

        waits(teacher, monday.plusDays(8), monday.plusDays(60));
        choose(DigestFrequency.NEVER);
        run(monday.plusDays(8));
        choose(DigestFrequency.DAILY);
        run(monday.plusDays(9));
        assertThat(messages(teacher) - before).as("nor later").isEqualTo(1);

        waits(teacher, monday.plusDays(10), monday.plusDays(60));
        run(monday.plusDays(10));
        assertThat(messages(teacher) - before).isEqualTo(2);
    }

    @Test
    void what_is_special_about_a_kind_is_said_of_one_that_there_is() {
        assertThat(demo.parts(CaseKind.class))
                .extracting(CaseKind::code)
                .contains(EscalationRules.MEDICAL)
                .containsAll(EscalationRules.HIDDEN)
                .containsAll(EscalationRules.KEEPERS)
                .containsAll(EscalationRules.WATCHED)
                .containsAll(DigestFrequency.LEGAL)
                .containsAll(DigestFrequencies.WORKING);
    }

    @Test
    void nobody_is_left_without_a_word_of_a_legal_term() {
        DigestFrequencies rhythms = demo.part(DigestFrequencies.class);
        SignedInUser head = new SignedInUser(demo.board(), demo.person("directeur"), AccountKind.STAFF);
        for (String kind : DigestFrequency.LEGAL) {
            assertThatThrownBy(() -> rhythms.choose(head, Map.of(kind, DigestFrequency.NEVER)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        rhythms.choose(head, Map.of("right", DigestFrequency.WEEKLY));
        assertThat(rhythms.list(head))
                .containsEntry("right", DigestFrequency.WEEKLY)
                .containsEntry("plan", DigestFrequency.DAILY);
    }

    @Test
    void on_the_first_day_there_is_one_message_of_what_was_late_and_nothing_is_passed_on_for_a_week() {
        began(monday, monday.minusDays(1));
        waits(teacher, monday.minusDays(30), monday.minusDays(3));
        waits(teacher, monday.minusDays(30), monday.minusDays(8));
        waits(teacher, monday.minusDays(2), monday.plusDays(60));
        int next = messages(support);
        for (int day = 0; day < 7; day++) {
            run(monday.plusDays(day));
        }
        assertThat(messages(teacher) - before).isEqualTo(1);
        assertThat(said(teacher)).contains("2 keer");
        assertThat(messages(support) - next).isZero();
        run(monday.plusDays(7));
        assertThat(messages(support) - next).isEqualTo(1);
    }

    @Test
    void what_a_message_of_its_own_said_is_not_said_again() {
        waits(teacher, monday, monday.plusDays(9));
        CaseKind telling = new Fixed("plan", open, Set.of(TASK));
        run(monday, List.of(telling));
        assertThat(messages(teacher) - before).isZero();
        run(monday.plusDays(6), List.of(telling));
        assertThat(messages(teacher) - before).isEqualTo(1);
    }

    @Test
    void parents_and_what_may_be_hidden_are_passed_on_to_nobody() {
        int next = messages(support);
        waits(demo.person("ouder"), monday.minusDays(9), monday.minusDays(1));
        run(monday);
        assertThat(messages(support) - next).isZero();

        open.clear();
        waits(teacher, monday.minusDays(9), monday.minusDays(1));
        run(monday.plusDays(1), List.of(new Fixed("disclosure", open, Set.of())));
        assertThat(messages(support) - next).isZero();
    }

    /// Of all that waits in the demonstration.
    @Test
    void no_message_names_a_child() {
        waits(teacher, monday, monday.plusDays(9));
        run(monday, List.of(new Fixed("plan", open, Set.of())));
        again(monday.plusDays(30));
        run(monday.plusDays(30), demo.parts(CaseKind.class));
        Set<PersonId> people = Set.copyOf(demo.superuser("zorgvuldig")
                .sql("select distinct addressee from mail.message where board = :board and kind = :kind")
                .param("board", demo.board().value())
                .param("kind", DigestMail.KIND)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
        Set<String> names = demo.population().pupils().stream()
                .map(Pupil::name)
                .flatMap(name -> Stream.of(name.given(), name.family()))
                .collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(50);
        assertThat(people).hasSizeGreaterThan(3).contains(teacher);
        for (PersonId person : people) {
            String above = said(person).replaceFirst("(?s)\n-- \n.*", "");
            assertThat(above.split("[^\\p{L}]+")).doesNotContainAnyElementsOf(names);
        }
    }

    @Test
    void only_the_program_reads_and_writes_who_was_told() {
        WaitingNoticeStore store = demo.part(WaitingNoticeStore.class);
        Work work = demo.part(Work.class);
        waits(teacher, monday, monday.plusDays(9));
        run(monday);
        Acting board = new Acting(demo.board(), demo.person("bestuur"), Act.BROWSE, monday);
        assertThat(board.<Boolean>call(
                        () -> work.read(Act.MAINTAIN, () -> store.list().isEmpty())))
                .isTrue();
        assertThatThrownBy(() -> board.run(() -> work.change(Act.MAINTAIN, () -> store.claim(teacher, monday))))
                .hasStackTraceContaining("row-level security");
    }

    /// About a pupil, so that there is a name that could be said.
    private void waits(PersonId person, LocalDate since, LocalDate until) {
        open.addAll(OpenCase.of(
                        UUID.randomUUID(),
                        demo.pupil(LandmarkPupil.THICK_DOSSIER),
                        List.of(
                                new WorkTurn.Now(Set.of(person), TASK, since, until, WHERE_TO_TURN, Optional.empty()),
                                new WorkTurn.Later(until.plusDays(30))))
                .toList());
    }

    private void run(LocalDate day) {
        run(day, List.of(new Fixed("plan", open, Set.of())));
    }

    private void run(LocalDate day, Collection<CaseKind> kinds) {
        demo.part(Boards.class).program(demo.board()).run(() -> digests(kinds).run(day));
    }

    private boolean told(LocalDate day) {
        run(day);
        return true;
    }

    private DigestSender digests(Collection<CaseKind> kinds) {
        return new DigestSender(
                List.copyOf(kinds),
                demo.part(WaitingNoticeStore.class),
                demo.part(DigestMail.class),
                demo.part(Accounts.class),
                demo.part(Staff.class),
                demo.part(Pupils.class),
                demo.part(RecoveryColleagues.class),
                demo.part(Outbox.class),
                demo.part(Work.class));
    }

    /// As after the program fell before it noted that the day was done.
    private void again(LocalDate day) {
        demo.superuser("zorgvuldig")
                .sql("update worklist.round set done_on = :before where board = :board")
                .param("board", demo.board().value())
                .param("before", day.minusDays(1))
                .update();
    }

    private void choose(DigestFrequency rhythm) {
        demo.part(DigestFrequencies.class)
                .choose(new SignedInUser(demo.board(), teacher, AccountKind.STAFF), Map.of("plan", rhythm));
    }

    private int messages(PersonId person) {
        return demo.superuser("zorgvuldig")
                .sql("""
                        select count(*) from mail.message
                        where board = :board and addressee = :person and kind = :kind""")
                .param("board", demo.board().value())
                .param("person", person.value())
                .param("kind", DigestMail.KIND)
                .query(Integer.class)
                .single();
    }

    private List<String> notices(PersonId person) {
        return demo.superuser("zorgvuldig")
                .sql("select notice from worklist.notice where board = :board and person = :person order by 1")
                .param("board", demo.board().value())
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    private String said(PersonId person) {
        return SentText.whole(demo, demo.board(), person, DigestMail.KIND);
    }
}
