package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.policy.Upholds;

/// Lays a dossier out in pages of a size one can talk about: a few entries a page, and each page
/// of a document by itself. What the head keeps back, and what does not exist for the supervisor,
/// comes on none of them, nor does what nobody looked at. Facts in, answer out.
///
/// @param supervisor by which relation the supervisor opens the dossier
/// @param clear in which version each piece was looked at and found to be about nobody else
record Layout(Standing standing, Relation supervisor, Collection<Decision> decisions, Map<PieceId, Integer> clear) {
    static final int ENTRIES = 5;

    /// Each piece stands on at least one page, 0 included, and on no two but for the pages of one
    /// document.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    List<Laid> of(List<Content> contents) {
        List<Laid> laid = new ArrayList<>();
        int page = 0;
        int place = ENTRIES;
        int hidden = 0;
        for (Content one : contents) {
            Showing showing = showing(one);
            if (showing instanceof Showing.Withheld) {
                laid.add(new Laid(0, ++hidden, one.id(), one.kind(), one.version(), showing));
            } else if (one.kind() == Content.Kind.ENTRY) {
                page += place == ENTRIES ? 1 : 0;
                place = place == ENTRIES ? 1 : place + 1;
                laid.add(new Laid(page, place, one.id(), one.kind(), one.version(), showing));
            } else {
                int pages = showing instanceof Showing.Shown ? one.pages() : 1;
                for (int part = 1; part <= pages; part++) {
                    laid.add(new Laid(++page, 1, one.id(), one.kind(), part, showing));
                }
                place = ENTRIES;
            }
        }
        return laid;
    }

    private Showing showing(Content one) {
        if (!one.isThereFor(supervisor)) {
            return new Showing.Withheld(Ground.CONFIDENTIAL);
        }
        Showing showing = WithholdingRules.showing(standing, one.level(), one.id(), decisions);
        boolean looked = clear.getOrDefault(one.id(), 0) == one.version();
        return looked || showing instanceof Showing.Withheld ? showing : new Showing.Withheld(Ground.UNDECIDED);
    }
}
