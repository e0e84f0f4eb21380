package nl.zorgvuldig.consent.rounds.tallies;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.rounds.RoundPlannerRole;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally.TallyView;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for the numbers of a round that are shown. The head may see the result for each child
/// elsewhere, and sees everything; the board sees only the number of answers for a group, and the
/// choices for a school only where so many consented and so many refused that neither number
/// identifies a child.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
public final class RoundTallyRules {
    /// Minimum number of pupils that is not few.
    static final int FEW = 5;

    private RoundTallyRules() {}

    static TallyView ofGroup(ConsentTally tally, RoundPlannerRole reader) {
        return switch (reader) {
            case HEAD -> new TallyView.All(tally.yes(), tally.no(), tally.open());
            case BOARD -> answered(tally);
        };
    }

    static TallyView ofSchool(ConsentTally tally, RoundPlannerRole reader) {
        return switch (reader) {
            case HEAD -> new TallyView.All(tally.yes(), tally.no(), tally.open());
            case BOARD ->
                tally.yes() < FEW || tally.no() < FEW
                        ? answered(tally)
                        : new TallyView.All(tally.yes(), tally.no(), tally.open());
        };
    }

    /// How one pupil counts.
    public static ConsentTally count(ConsentDecision decision) {
        return switch (decision) {
            case ConsentDecision.Effective _ -> new ConsentTally(1, 0, 0);
            case ConsentDecision.NotEffective no ->
                no.because().contains(new NoConsentReason.Vetoed())
                        ? new ConsentTally(0, 1, 0)
                        : new ConsentTally(0, 0, 1);
        };
    }

    private static TallyView answered(ConsentTally tally) {
        return new TallyView.Answered(tally.yes() + tally.no(), tally.open());
    }
}
