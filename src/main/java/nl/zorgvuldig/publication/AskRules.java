package nl.zorgvuldig.publication;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.policy.Upholds;

/// Whether asking those who decide for a child can change anything: they have not said yes, and
/// nobody said no. Who said no is not asked again because it suits the school.
final class AskRules {
    private AskRules() {}

    enum Worth {
        ASKING,
        NOTHING
    }

    @Upholds(PROMOTION_AFTER_CONSENT)
    static Worth of(ConsentDecision decision) {
        return switch (decision) {
            case ConsentDecision.Effective _ -> Worth.NOTHING;
            case ConsentDecision.NotEffective no ->
                no.because().stream().allMatch(AskRules::open) ? Worth.ASKING : Worth.NOTHING;
        };
    }

    private static boolean open(WhyNot why) {
        return switch (why) {
            case WhyNot.NotAnswered _,
                    WhyNot.NotEveryone _,
                    WhyNot.Lapsed _,
                    WhyNot.OtherText _,
                    WhyNot.AwaitsPupil _ -> true;
            case WhyNot.Vetoed _,
                    WhyNot.Disputed _,
                    WhyNot.NobodyDecides _,
                    WhyNot.Retired _,
                    WhyNot.NotYet _,
                    WhyNot.NotYours _ -> false;
        };
    }
}
