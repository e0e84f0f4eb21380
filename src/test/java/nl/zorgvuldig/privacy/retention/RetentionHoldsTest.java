package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.privacy.retention.holds.RetentionHold;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the head holds back can be lifted, and nothing else of it changes: not even by the program.
@Upholds(OTHER_FILES_WITH_DIRECTION)
class RetentionHoldsTest {
    private static final List<String> OTHERS = List.of(
            "until = until + 1",
            "pupil = gen_random_uuid()",
            "held_by = gen_random_uuid()",
            "held_at = held_at - interval '1 day'",
            "sealed_reason = sealed_reason",
            "lifted_at = now(), until = until + 1");

    @Test
    void a_hold_is_lifted_once_and_no_other_column_of_it_can_be_changed() {
        LeftPupil one = new LeftPupil(2);
        RetentionHolds holds = one.part(RetentionHolds.class);
        one.as(
                one.head,
                () -> holds.place(
                        one.pupil,
                        FormId.next(one.program.clock()),
                        "Er loopt een rechtszaak.",
                        one.today.plusDays(10)));
        for (String change : OTHERS) {
            assertThatThrownBy(() -> one.as(one.head, () -> changed(one, change)))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        RetentionHold hold = one.as(one.head, () -> holds.list(one.pupil)).getFirst();
        assertThat(hold.until()).isEqualTo(one.today.plusDays(10));
        assertThat(one.as(one.head, () -> holds.lift(one.pupil, hold.id()))).isTrue();
        assertThat(one.as(one.head, () -> holds.lift(one.pupil, hold.id()))).isFalse();
    }

    private static int changed(LeftPupil one, String change) {
        return one.part(Work.class)
                .write(
                        HoldingActs.RETAIN,
                        () -> one.part(JdbcClient.class)
                                .sql("update retention.hold set %s where board = :board".formatted(change))
                                .param("board", one.board.value())
                                .update());
    }
}
