package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

class CameraMarkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_refusal_a_disagreement_and_unknown_authority_look_the_same_to_who_holds_the_camera() {
        for (WhyNot why : List.of(
                new WhyNot.Vetoed(), new WhyNot.Disputed(), new WhyNot.NobodyDecides(), new WhyNot.NotYours())) {
            assertThat(mark(why)).isEqualTo(CameraMark.NO);
            assertThat(mark(why, new WhyNot.NotAnswered())).isEqualTo(CameraMark.NO);
        }
    }

    @Test
    void what_only_waits_for_an_answer_says_so_and_is_a_no() {
        assertThat(mark(new WhyNot.NotAnswered())).isEqualTo(CameraMark.OPEN);
        assertThat(mark(new WhyNot.Lapsed(DAY))).isEqualTo(CameraMark.OPEN);
        assertThat(mark(new WhyNot.NotEveryone())).isEqualTo(CameraMark.OPEN);
        assertThat(CameraMark.OPEN.yes()).isFalse();
    }

    @Test
    void only_consent_that_holds_is_a_yes() {
        assertThat(CameraMark.of(new Effective(DAY, List.of())).yes()).isTrue();
    }

    private static CameraMark mark(WhyNot... why) {
        return CameraMark.of(new NotEffective(List.of(why)));
    }
}
