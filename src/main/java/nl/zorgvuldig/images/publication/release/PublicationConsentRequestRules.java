package nl.zorgvuldig.images.publication.release;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rule for asking consent: asking can help only when the legal representatives have not consented
/// and nobody refused. A person who refused is not asked again because it suits the school.
final class PublicationConsentRequestRules {
    private PublicationConsentRequestRules() {}

    enum Worth {
        ASKING,
        NOTHING
    }

    @Upholds(PROMOTION_AFTER_CONSENT)
    static Worth of(ConsentDecision decision) {
        return switch (decision) {
            case ConsentDecision.Effective _ -> Worth.NOTHING;
            case ConsentDecision.NotEffective no ->
                no.because().stream().allMatch(PublicationConsentRequestRules::open) ? Worth.ASKING : Worth.NOTHING;
        };
    }

    private static boolean open(NoConsentReason why) {
        return switch (why) {
            case NoConsentReason.NotAnswered _,
                    NoConsentReason.NotEveryone _,
                    NoConsentReason.Lapsed _,
                    NoConsentReason.OtherText _,
                    NoConsentReason.AwaitsPupil _ -> true;
            case NoConsentReason.Vetoed _,
                    NoConsentReason.Disputed _,
                    NoConsentReason.NobodyDecides _,
                    NoConsentReason.Retired _,
                    NoConsentReason.NotYet _,
                    NoConsentReason.NotYours _ -> false;
        };
    }
}
