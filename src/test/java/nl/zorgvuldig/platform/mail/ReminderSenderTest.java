package nl.zorgvuldig.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// People are reminded once of each thing and day, by a message that is there when the row is that
/// remembers it.
class ReminderSenderTest {
    private static final String KIND = "reminders-test";

    private final DemoProgram demo = DemoProgram.running();
    private final ReminderSender reminders = demo.part(ReminderSender.class);
    private final LocalDate today = demo.clock().today();
    private final PersonId teacher = demo.person("leerkracht");
    private final UUID subject = UUID.randomUUID();
    private final List<String> logged = new ArrayList<>();

    private record Fixed(List<Due> all, int keptDays) implements Reminder {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<Due> due(LocalDate today) {
            return all;
        }
    }

    @AfterEach
    void away() {
        for (String table : List.of("mail.message", "mail.reminder")) {
            demo.superuser("zorgvuldig")
                    .sql("delete from " + table + " where kind = :kind")
                    .param("kind", KIND)
                    .update();
        }
    }

    @Test
    void each_is_told_once_and_again_when_another_day_comes() {
        assertThat(send(today, due(today, teacher))).isEqualTo(1);
        assertThat(send(today, due(today, teacher))).isZero();
        assertThat(send(today.plusDays(5), due(today, teacher))).isZero();
        assertThat(messages()).isEqualTo(1);
        assertThat(send(today, due(Set.of(today, today.plusDays(1)), teacher))).isEqualTo(1);
        assertThat(send(today, due(today.plusDays(1), teacher))).isZero();
        assertThat(messages()).isEqualTo(2);
        assertThat(logged).hasSize(2);
    }

    @Test
    void after_its_days_it_is_forgotten_and_told_again() {
        assertThat(send(today, due(today, teacher))).isEqualTo(1);
        assertThat(send(today.plusDays(10), due(today, teacher))).isZero();
        assertThat(send(today.plusDays(11), due(today, teacher))).isEqualTo(1);
    }

    @Test
    void who_has_no_address_is_left_out_and_told_when_there_is_one() {
        PersonId nobody = new PersonId(UUID.randomUUID());
        assertThat(send(today, due(today, nobody))).isZero();
        assertThat(send(today, due(today, nobody, teacher))).isEqualTo(1);
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void when_the_line_in_the_log_cannot_be_written_nothing_is_sent_nor_remembered() {
        Reminder.Due broken = new Reminder.Due(
                subject, today, Set.of(teacher), Sentence.of("web.skip"), Sentence.of("web.skip"), () -> {
                    throw new IllegalStateException("no log");
                });
        assertThatThrownBy(() -> send(today, broken)).hasMessageContaining("no log");
        assertThat(messages()).isZero();
        assertThat(send(today, due(today, teacher))).isEqualTo(1);
    }

    @Test
    void only_the_program_reads_and_writes_of_what_people_were_reminded() {
        ReminderStore store = demo.part(ReminderStore.class);
        Work work = demo.part(Work.class);
        assertThat(send(today, due(today, teacher))).isEqualTo(1);
        Acting board = new Acting(demo.board(), demo.person("bestuur"), Act.BROWSE, today);
        assertThat(board.<Boolean>call(() -> work.read(Act.MAINTAIN, () -> store.told(KIND, subject, today))))
                .isFalse();
        assertThatThrownBy(() -> board.run(
                        () -> work.change(Act.MAINTAIN, () -> store.add(KIND, subject, today.plusDays(1), today))))
                .hasStackTraceContaining("row-level security");
    }

    private int send(LocalDate day, Reminder.Due... due) {
        return demo.part(Boards.class)
                .program(demo.board())
                .call(() -> reminders.send(new Fixed(List.of(due), 10), day));
    }

    private Reminder.Due due(LocalDate day, PersonId... to) {
        return due(Set.of(day), to);
    }

    private Reminder.Due due(Set<LocalDate> days, PersonId... to) {
        return new Reminder.Due(
                subject,
                days,
                Set.of(to),
                Sentence.of("web.skip"),
                Sentence.of("web.skip"),
                () -> logged.add(Stream.of(to).toList().toString()),
                Optional.empty(),
                "");
    }

    private int messages() {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from mail.message where kind = :kind")
                .param("kind", KIND)
                .query(Integer.class)
                .single();
    }
}
