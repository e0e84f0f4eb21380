package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingDecision;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingRules;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.policy.Upholds;

/// Lays a dossier out in pages of a size that can be discussed: a few entries a page, and each page
/// of a document separately. Items that the head withholds, that the supervisor may not know of, or
/// that were not reviewed appear on none. Facts in, decision out.
///
/// @param supervisor relation through which the supervisor opens the dossier
/// @param clear the version in which each item was reviewed and found to concern nobody else
record SessionPageLayout(
        RequesterCapacity standing,
        AccessRelation supervisor,
        Collection<WithholdingDecision> decisions,
        Map<DossierItemId, Integer> clear) {
    static final int ENTRIES = 5;

    /// Each item is on at least one page, 0 included, and on no two except for the pages of one
    /// document.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    List<PlacedPiece> of(List<DossierContent> contents) {
        List<PlacedPiece> laid = new ArrayList<>();
        int page = 0;
        int place = ENTRIES;
        int hidden = 0;
        for (DossierContent content : contents) {
            PieceTreatment showing = showing(content);
            if (showing instanceof PieceTreatment.Withheld) {
                laid.add(new PlacedPiece(0, ++hidden, content.id(), content.kind(), content.version(), showing));
            } else if (content.kind() == DossierContent.Kind.ENTRY) {
                page += place == ENTRIES ? 1 : 0;
                place = place == ENTRIES ? 1 : place + 1;
                laid.add(new PlacedPiece(page, place, content.id(), content.kind(), content.version(), showing));
            } else {
                int pages = showing instanceof PieceTreatment.Shown ? content.pages() : 1;
                for (int part = 1; part <= pages; part++) {
                    laid.add(new PlacedPiece(++page, 1, content.id(), content.kind(), part, showing));
                }
                place = ENTRIES;
            }
        }
        return laid;
    }

    private PieceTreatment showing(DossierContent content) {
        if (!content.isThereFor(supervisor)) {
            return new PieceTreatment.Withheld(WithholdingGround.CONFIDENTIAL);
        }
        PieceTreatment showing = WithholdingRules.showing(standing, content.level(), content.id(), decisions);
        boolean looked = clear.getOrDefault(content.id(), 0) == content.version();
        return looked || showing instanceof PieceTreatment.Withheld
                ? showing
                : new PieceTreatment.Withheld(WithholdingGround.UNDECIDED);
    }
}
