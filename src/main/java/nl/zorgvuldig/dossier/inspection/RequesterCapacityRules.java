package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on when a request no longer holds: the requester's capacity must be the same as when they
/// asked, since authority can end, and a pupil of sixteen decides alone. Facts in, decision out.
/// The database holds a second opinion (`inspection.still_stands`), which does not know ages.
final class RequesterCapacityRules {
    private RequesterCapacityRules() {}

    /// Also applies when they gained rights: what was prepared was prepared for something else.
    ///
    /// @param now the capacity in which they may ask on the day that matters
    /// @return for the school; empty when nothing changed
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    static Optional<Sentence> changed(AccessRequest request, RequestEntitlement now) {
        return now.equals(new RequestEntitlement.May(request.standing()))
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "inspection.objection.standing." + request.kind().code()));
    }
}
