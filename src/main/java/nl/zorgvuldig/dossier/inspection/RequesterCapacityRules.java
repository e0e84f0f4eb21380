package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// What was asked holds as long as who asked is to the pupil what they were then: authority can
/// end, and a pupil of sixteen decides alone. Facts in, answer out. The database holds a second
/// opinion (`inspection.still_stands`), which does not know of ages.
final class RequesterCapacityRules {
    private RequesterCapacityRules() {}

    /// Also when they became more than they were: what was prepared was prepared for something
    /// else.
    ///
    /// @param now as what they may ask on the day on which it matters
    /// @return for the school; empty when nothing changed
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    static Optional<Sentence> changed(AccessRequest request, RequestEntitlement now) {
        return now.equals(new RequestEntitlement.May(request.standing()))
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "inspection.objection.standing." + request.kind().code()));
    }
}
