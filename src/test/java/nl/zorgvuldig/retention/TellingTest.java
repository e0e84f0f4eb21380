package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.mail.SentText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.RetentionDecision.Kept;
import nl.zorgvuldig.retention.RetentionDecision.Why;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class TellingTest {
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
        Holds holds = one.part(Holds.class);
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
        Hold hold = one.as(one.head, () -> holds.list(one.pupil)).getFirst();
        assertThat(one.as(one.chair, () -> holds.lift(one.pupil, hold.id()))).isFalse();
        assertThat(one.as(one.head, () -> holds.lift(one.pupil, hold.id()))).isTrue();
        assertThat(decision()).isEqualTo(new Kept(Why.NOT_TOLD, java.util.Optional.empty()));
    }

    private List<String> hold(String reason, int days) {
        return one
                .as(
                        one.head,
                        () -> one.part(Holds.class)
                                .place(one.pupil, FormId.next(one.program.clock()), reason, one.today.plusDays(days)))
                .stream()
                .map(Objection::field)
                .toList();
    }

    private RetentionDecision decision() {
        return one.as(one.head, this::lines).getFirst().decision();
    }

    private List<DueLine> lines() {
        return one.part(DueLists.class).list(one.part(Sights.class).of(one.head));
    }

    private int tell() {
        return one.asProgram(() -> one.part(Telling.class).tell());
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
