package nl.zorgvuldig.consent.camera;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

class CameraCardMarkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_refusal_a_disagreement_and_unknown_authority_look_the_same_to_who_holds_the_camera() {
        for (NoConsentReason why : List.of(
                new NoConsentReason.Vetoed(),
                new NoConsentReason.Disputed(),
                new NoConsentReason.NobodyDecides(),
                new NoConsentReason.NotYours())) {
            assertThat(mark(why)).isEqualTo(CameraCardMark.NO);
            assertThat(mark(why, new NoConsentReason.NotAnswered())).isEqualTo(CameraCardMark.NO);
        }
    }

    @Test
    void what_only_waits_for_an_answer_says_so_and_is_a_no() {
        assertThat(mark(new NoConsentReason.NotAnswered())).isEqualTo(CameraCardMark.OPEN);
        assertThat(mark(new NoConsentReason.Lapsed(DAY))).isEqualTo(CameraCardMark.OPEN);
        assertThat(mark(new NoConsentReason.NotEveryone())).isEqualTo(CameraCardMark.OPEN);
        assertThat(CameraCardMark.OPEN.yes()).isFalse();
    }

    @Test
    void only_consent_that_holds_is_a_yes() {
        assertThat(CameraCardMark.of(new Effective(DAY, List.of())).yes()).isTrue();
    }

    private static CameraCardMark mark(NoConsentReason... why) {
        return CameraCardMark.of(new NotEffective(List.of(why)));
    }
}
