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
        LeftPupil pupil = new LeftPupil(2);
        RetentionHolds holds = pupil.part(RetentionHolds.class);
        pupil.as(
                pupil.head,
                () -> holds.place(
                        pupil.pupil,
                        FormId.next(pupil.program.clock()),
                        "Er loopt een rechtszaak.",
                        pupil.today.plusDays(10)));
        for (String change : OTHERS) {
            assertThatThrownBy(() -> pupil.as(pupil.head, () -> changed(pupil, change)))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        RetentionHold hold = pupil.as(pupil.head, () -> holds.list(pupil.pupil)).getFirst();
        assertThat(hold.until()).isEqualTo(pupil.today.plusDays(10));
        assertThat(pupil.as(pupil.head, () -> holds.lift(pupil.pupil, hold.id())))
                .isTrue();
        assertThat(pupil.as(pupil.head, () -> holds.lift(pupil.pupil, hold.id())))
                .isFalse();
    }

    private static int changed(LeftPupil pupil, String change) {
        return pupil.part(Work.class)
                .write(
                        HoldingActs.RETAIN,
                        () -> pupil.part(JdbcClient.class)
                                .sql("update retention.hold set %s where board = :board".formatted(change))
                                .param("board", pupil.board.value())
                                .update());
    }
}
