package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import nl.zorgvuldig.policy.Upholds;

/// What numbers show of a round. The head may see the outcome for each child elsewhere, and sees
/// everything; the board sees of a group only how many answered, and of a school how they answered
/// only where so many said yes and so many no that neither points at a child.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
final class TallyRules {
    /// Pupils; fewer is few.
    static final int FEW = 5;

    private TallyRules() {}

    static Shown ofGroup(Tally tally, Planner reader) {
        return switch (reader) {
            case HEAD -> new Shown.All(tally.yes(), tally.no(), tally.open());
            case BOARD -> answered(tally);
        };
    }

    static Shown ofSchool(Tally tally, Planner reader) {
        return switch (reader) {
            case HEAD -> new Shown.All(tally.yes(), tally.no(), tally.open());
            case BOARD ->
                tally.yes() < FEW || tally.no() < FEW
                        ? answered(tally)
                        : new Shown.All(tally.yes(), tally.no(), tally.open());
        };
    }

    /// How one pupil counts.
    static Tally count(ConsentDecision decision) {
        return switch (decision) {
            case ConsentDecision.Effective _ -> new Tally(1, 0, 0);
            case ConsentDecision.NotEffective no ->
                no.because().contains(new WhyNot.Vetoed()) ? new Tally(0, 1, 0) : new Tally(0, 0, 1);
        };
    }

    private static Shown answered(Tally tally) {
        return new Shown.Answered(tally.yes() + tally.no(), tally.open());
    }
}
