package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to what of a dossier is about others, for who prepares an inspection or a copy, and
/// once more when a session begins. Shows nobody who they are.
@Component
public final class Hitches {
    private final StrangerBook strangers;

    Hitches(StrangerBook strangers) {
        this.strangers = strangers;
    }

    /// What keeps each piece from being shown until the head decides, in the order of the pieces.
    /// For who may open the dossier alone.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public Map<PieceId, Hitch> of(RequestFile file, List<Prepared> pieces) {
        Strangers who = strangers.of(file.request());
        Map<PieceId, Hitch> hitches = new LinkedHashMap<>();
        pieces.forEach(one -> hitches.put(one.id(), HitchRules.hitch(one, who)));
        return hitches;
    }

    /// Why the school cannot say this to who asked: it names another child, or says how to reach
    /// the other parent. For who may open the dossier alone.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    Optional<Objection> said(RequestFile file, String field, String words) {
        return HitchRules.said(field, strangers.of(file.request()).in(words));
    }
}
