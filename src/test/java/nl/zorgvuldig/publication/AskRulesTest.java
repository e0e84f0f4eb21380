package nl.zorgvuldig.publication;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who said no is not asked again because it suits the school.
@Upholds(PROMOTION_AFTER_CONSENT)
class AskRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void asking_can_change_that_nobody_answered_in_time_or_this_text() {
        for (WhyNot open : List.of(
                new WhyNot.NotAnswered(),
                new WhyNot.NotEveryone(),
                new WhyNot.Lapsed(DAY),
                new WhyNot.OtherText(),
                new WhyNot.AwaitsPupil())) {
            assertThat(of(open)).isEqualTo(AskRules.Worth.ASKING);
            assertThat(of(open, new WhyNot.Vetoed())).isEqualTo(AskRules.Worth.NOTHING);
        }
        assertThat(of(new WhyNot.NotAnswered(), new WhyNot.OtherText())).isEqualTo(AskRules.Worth.ASKING);
    }

    @Test
    void asking_changes_no_no_no_dispute_and_nothing_that_is_not_asked() {
        for (WhyNot closed : List.of(
                new WhyNot.Vetoed(),
                new WhyNot.Disputed(),
                new WhyNot.NobodyDecides(),
                new WhyNot.Retired(),
                new WhyNot.NotYet(DAY),
                new WhyNot.NotYours())) {
            assertThat(of(closed)).isEqualTo(AskRules.Worth.NOTHING);
        }
        assertThat(AskRules.of(new ConsentDecision.Effective(DAY, List.of()))).isEqualTo(AskRules.Worth.NOTHING);
    }

    private static AskRules.Worth of(WhyNot... because) {
        return AskRules.of(new ConsentDecision.NotEffective(List.of(because)));
    }
}
