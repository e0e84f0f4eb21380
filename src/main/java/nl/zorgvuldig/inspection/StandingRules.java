package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.Optional;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What was asked holds as long as who asked is to the pupil what they were then: authority can
/// end, and a pupil of sixteen decides alone. Facts in, answer out. The database holds a second
/// opinion (`inspection.still_stands`), which does not know of ages.
final class StandingRules {
    private StandingRules() {}

    /// Also when they became more than they were: what was prepared was prepared for something
    /// else.
    ///
    /// @param now as what they may ask on the day on which it matters
    /// @return for the school; empty when nothing changed
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    static Optional<Sentence> changed(AccessRequest request, Asking now) {
        return now.equals(new Asking.May(request.standing()))
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "inspection.objection.standing." + request.kind().code()));
    }
}
