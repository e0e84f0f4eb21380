package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Kept;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Why;
import nl.zorgvuldig.privacy.retention.destruction.DueDestruction;
import nl.zorgvuldig.privacy.retention.destruction.DueDestructions;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.privacy.retention.destruction.RetentionVisibilities;
import nl.zorgvuldig.privacy.retention.holds.RetentionHold;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class DestructionNoticeTest {
    private final LeftPupil one = new LeftPupil(2);

    @Test
    @Upholds({DESTRUCTION_AFTER_TWO_YEARS, PARENT_DATA_IN_DOSSIER})
    void both_parents_are_told_once_with_the_offer_of_a_copy() {
        assertThat(tell()).isEqualTo(2);
        assertThat(tell()).isZero();

        assertThat(mails()).isEqualTo(2);
        assertThat(SentText.signature(one.program, one.board, one.mother, "retention-notice"))
                .startsWith(SentText.school(one.program, one.pupil) + "\n");
        assertThat(decision()).isEqualTo(new Kept(Why.NOT_TOLD, java.util.Optional.of(one.today.plusDays(29))));
        assertThat(one.as(one.head, () -> lines()).getFirst().letters()).isZero();
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void the_head_holds_back_with_a_reason_and_a_day_and_nobody_else() {
        assertThat(hold("kort", 10)).containsExactly("reason");
        assertThat(hold("Er loopt een klacht.", 400)).containsExactly("until");
        assertThat(hold("Er loopt een klacht.", 10)).isEmpty();
        assertThat(decision()).isEqualTo(new Kept(Why.HELD, java.util.Optional.of(one.today.plusDays(10))));
        RetentionHolds holds = one.part(RetentionHolds.class);
        assertThat(one.as(one.chair, () -> holds.list(one.pupil)))
                .singleElement()
                .satisfies(hold -> assertThat(hold.reason()).isEqualTo("Er loopt een klacht."));
        assertThatThrownBy(() -> one.as(
                        one.chair,
                        () -> holds.place(
                                one.pupil,
                                FormId.next(one.program.clock()),
                                "Er loopt een klacht.",
                                one.today.plusDays(3))))
                .isInstanceOf(DataAccessException.class);
        RetentionHold hold = one.as(one.head, () -> holds.list(one.pupil)).getFirst();
        assertThat(one.as(one.chair, () -> holds.lift(one.pupil, hold.id()))).isFalse();
        assertThat(one.as(one.head, () -> holds.lift(one.pupil, hold.id()))).isTrue();
        assertThat(decision()).isEqualTo(new Kept(Why.NOT_TOLD, java.util.Optional.empty()));
    }

    private List<String> hold(String reason, int days) {
        return one
                .as(
                        one.head,
                        () -> one.part(RetentionHolds.class)
                                .place(one.pupil, FormId.next(one.program.clock()), reason, one.today.plusDays(days)))
                .stream()
                .map(Objection::field)
                .toList();
    }

    private RetentionDecision decision() {
        return one.as(one.head, this::lines).getFirst().decision();
    }

    private List<DueDestruction> lines() {
        return one.part(DueDestructions.class)
                .list(one.part(RetentionVisibilities.class).of(one.head));
    }

    private int tell() {
        return one.asProgram(() -> one.part(DestructionNotice.class).tell());
    }

    private long mails() {
        return one.program
                .superuser("zorgvuldig")
                .sql("select count(*) from mail.message where board = :board and kind = 'retention-notice'")
                .param("board", one.board.value())
                .query(Long.class)
                .single();
    }
}
