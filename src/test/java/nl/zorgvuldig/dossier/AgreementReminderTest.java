package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.mail.Reminders;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Who sees to an agreement is reminded two days before its day, once.
class AgreementReminderTest {
    private static final String OPEN = """
            select a.owner, a.due_on from dossier.agreement a
            where a.board = :board and a.owner is not null and a.due_on > :day
              and not exists (select 1 from dossier.agreement later
                where later.board = a.board and later.pupil = a.pupil and later.entry = a.entry and later.step > a.step)
            order by a.due_on desc limit 1""";
    private static final String SENT =
            "select count(*) from mail.message where board = :board and kind = 'agreement-reminder' and addressee = :to";

    private final DemoProgram demo = DemoProgram.running();

    private record Open(UUID owner, LocalDate dueOn) {}

    @Test
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void who_sees_to_an_agreement_is_reminded_once_when_its_day_comes_near() {
        LocalDate today = demo.clock().today();
        Open last = demo.superuser("zorgvuldig")
                .sql(OPEN)
                .param("board", demo.board().value())
                .param("day", today.plusDays(6))
                .query((row, n) -> new Open(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .single();
        int ahead = (int) (last.dueOn().toEpochDay() - today.toEpochDay());
        int before = sent(last.owner());
        int early = send(ahead - 3);
        assertThat(sent(last.owner()) - before)
                .as("three days before, unless another is nearer")
                .isLessThanOrEqualTo(Math.min(early, 1));

        before = sent(last.owner());
        send(ahead);
        assertThat(sent(last.owner())).isEqualTo(before + 1);
        assertThat(send(ahead)).as("nobody hears it twice").isZero();
        assertThat(sent(last.owner())).isEqualTo(before + 1);
    }

    /// As it would be some days later, for the reminders alone: nothing else happens on the board.
    private int send(int daysLater) {
        return demo.part(Boards.class)
                .program(demo.board())
                .call(() -> demo.part(Reminders.class)
                        .send(
                                demo.part(AgreementReminder.class),
                                demo.clock().today().plusDays(daysLater)));
    }

    private int sent(UUID owner) {
        return demo.superuser("zorgvuldig")
                .sql(SENT)
                .param("board", demo.board().value())
                .param("to", owner)
                .query(Integer.class)
                .single();
    }
}
