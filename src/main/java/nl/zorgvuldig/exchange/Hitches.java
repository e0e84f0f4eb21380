package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Finds what keeps each piece from going. How to reach parents is nobody's business outside.
@Component
final class Hitches {
    private final StrangerBook others;

    Hitches(StrangerBook others) {
        this.others = others;
    }

    /// By piece, in the order of the pieces.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    Map<PieceId, Hitch> of(DisclosureFile file, Dossier dossier) {
        Strangers strangers = others.outside(file.request().pupil());
        List<Piece> there = Disclosures.pickable(dossier);
        Map<PieceId, Hitch> hitches = new LinkedHashMap<>();
        for (Picked picked : file.items()) {
            Optional<Piece> piece = there.stream()
                    .filter(one -> one.piece().equals(picked.item()))
                    .findFirst();
            hitches.put(
                    picked.item(),
                    ItemRules.hitch(
                            picked, piece, piece.map(dossier::viewpoints).orElse(List.of()), strangers));
        }
        return hitches;
    }
}
