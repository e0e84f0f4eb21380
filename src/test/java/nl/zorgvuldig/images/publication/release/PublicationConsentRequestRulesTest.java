package nl.zorgvuldig.images.publication.release;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who said no is not asked again because it suits the school.
@Upholds(PROMOTION_AFTER_CONSENT)
class PublicationConsentRequestRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void asking_can_change_that_nobody_answered_in_time_or_this_text() {
        for (NoConsentReason open : List.of(
                new NoConsentReason.NotAnswered(),
                new NoConsentReason.NotEveryone(),
                new NoConsentReason.Lapsed(DAY),
                new NoConsentReason.OtherText(),
                new NoConsentReason.AwaitsPupil())) {
            assertThat(of(open)).isEqualTo(PublicationConsentRequestRules.Worth.ASKING);
            assertThat(of(open, new NoConsentReason.Vetoed())).isEqualTo(PublicationConsentRequestRules.Worth.NOTHING);
        }
        assertThat(of(new NoConsentReason.NotAnswered(), new NoConsentReason.OtherText()))
                .isEqualTo(PublicationConsentRequestRules.Worth.ASKING);
    }

    @Test
    void asking_changes_no_no_no_dispute_and_nothing_that_is_not_asked() {
        for (NoConsentReason closed : List.of(
                new NoConsentReason.Vetoed(),
                new NoConsentReason.Disputed(),
                new NoConsentReason.NobodyDecides(),
                new NoConsentReason.Retired(),
                new NoConsentReason.NotYet(DAY),
                new NoConsentReason.NotYours())) {
            assertThat(of(closed)).isEqualTo(PublicationConsentRequestRules.Worth.NOTHING);
        }
        assertThat(PublicationConsentRequestRules.of(new ConsentDecision.Effective(DAY, List.of())))
                .isEqualTo(PublicationConsentRequestRules.Worth.NOTHING);
    }

    private static PublicationConsentRequestRules.Worth of(NoConsentReason... because) {
        return PublicationConsentRequestRules.of(new ConsentDecision.NotEffective(List.of(because)));
    }
}
