package nl.zorgvuldig.dossier.inspection.responses;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.platform.policy.Upholds;

/// To what somebody who inspected can respond, and which responses they see themselves. Facts in,
/// answer out.
public final class InspectionResponseRules {
    private InspectionResponseRules() {}

    /// Each piece once, in the order in which it was laid out: what stood on a page that was
    /// opened, as it is or in other words; nothing that was kept back.
    ///
    /// @param opened pages of the session
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static List<PlacedPiece> toRespondTo(List<PlacedPiece> laid, Collection<Integer> opened) {
        Set<DossierItemId> found = new HashSet<>();
        return laid.stream()
                .filter(piece -> !(piece.showing() instanceof PieceTreatment.Withheld))
                .filter(piece -> opened.contains(piece.page()))
                .filter(piece -> found.add(piece.item()))
                .toList();
    }

    /// What was said before the session began, so that the head could weigh it; one's own always.
    /// To a parent without authority, who gets information only, nobody else's.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public static List<Viewpoint> shown(List<Viewpoint> all, AccessRequest request, Instant began) {
        return all.stream()
                .filter(viewpoint -> viewpoint.by().equals(request.by())
                        || request.standing() != RequesterCapacity.INFORMATION
                                && viewpoint.recordedAt().isBefore(began))
                .toList();
    }

    /// Agreements as they stood when the session began.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static List<Agreement> before(List<Agreement> all, Instant began) {
        return all.stream()
                .flatMap(agreement -> agreement.before(began).stream())
                .toList();
    }
}
