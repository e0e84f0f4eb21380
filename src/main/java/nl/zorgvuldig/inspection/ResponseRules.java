package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.dossier.Agreement;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.Viewpoint;
import nl.zorgvuldig.policy.Upholds;

/// To what somebody who inspected can respond, and which responses they see themselves. Facts in,
/// answer out.
final class ResponseRules {
    private ResponseRules() {}

    /// Each piece once, in the order in which it was laid out: what stood on a page that was
    /// opened, as it is or in other words; nothing that was kept back.
    ///
    /// @param opened pages of the session
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static List<Laid> toRespondTo(List<Laid> laid, Collection<Integer> opened) {
        Set<PieceId> found = new HashSet<>();
        return laid.stream()
                .filter(one -> !(one.showing() instanceof Showing.Withheld))
                .filter(one -> opened.contains(one.page()))
                .filter(one -> found.add(one.item()))
                .toList();
    }

    /// What was said before the session began, so that the head could weigh it; one's own always.
    /// To a parent without authority, who gets information only, nobody else's.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    static List<Viewpoint> shown(List<Viewpoint> all, AccessRequest request, Instant began) {
        return all.stream()
                .filter(one -> one.by().equals(request.by())
                        || request.standing() != Standing.INFORMATION
                                && one.recordedAt().isBefore(began))
                .toList();
    }

    /// Agreements as they stood when the session began.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static List<Agreement> before(List<Agreement> all, Instant began) {
        return all.stream().flatMap(one -> one.before(began).stream()).toList();
    }
}
