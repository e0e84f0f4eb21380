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

/// Rules on which items somebody who inspected can respond to, and which responses they see
/// themselves. Facts in, decision out.
public final class InspectionResponseRules {
    private InspectionResponseRules() {}

    /// Each item once, in the order in which it was laid out: those on a page that was opened,
    /// original or masked; no withheld items.
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

    /// Views given before the session began, so that the head could consider them; one's own
    /// always. A parent without authority, who gets information only, sees no other person's.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public static List<Viewpoint> shown(List<Viewpoint> all, AccessRequest request, Instant began) {
        return all.stream()
                .filter(viewpoint -> viewpoint.by().equals(request.by())
                        || request.standing() != RequesterCapacity.INFORMATION
                                && viewpoint.recordedAt().isBefore(began))
                .toList();
    }

    /// Agreements in their state when the session began.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static List<Agreement> before(List<Agreement> all, Instant began) {
        return all.stream()
                .flatMap(agreement -> agreement.before(began).stream())
                .toList();
    }
}
