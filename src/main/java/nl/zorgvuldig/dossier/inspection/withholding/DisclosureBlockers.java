package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Finds the items of a dossier that concern other people, for those who prepare an inspection or a
/// copy, and once more when a session begins. Shows nobody who these people are.
@Component
public final class DisclosureBlockers {
    private final ThirdPartyDetector strangers;

    DisclosureBlockers(ThirdPartyDetector strangers) {
        this.strangers = strangers;
    }

    /// What blocks each item from being shown until the head decides, in the order of the items.
    /// For a person who may open the dossier alone.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public Map<DossierItemId, DisclosureBlocker> of(RequestFile file, List<PreparedPiece> pieces) {
        ThirdPartyNames who = strangers.of(file.request());
        Map<DossierItemId, DisclosureBlocker> hitches = new LinkedHashMap<>();
        pieces.forEach(piece -> hitches.put(piece.id(), DisclosureBlockerRules.hitch(piece, who)));
        return hitches;
    }

    /// The same, with who is named in each piece, whatever was decided about it. For who may open the
    /// dossier alone.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public Map<DossierItemId, DisclosureBlockerRules.Finding> find(RequestFile file, List<PreparedPiece> pieces) {
        ThirdPartyNames who = strangers.of(file.request());
        Map<DossierItemId, DisclosureBlockerRules.Finding> found = new LinkedHashMap<>();
        pieces.forEach(piece -> found.put(piece.id(), DisclosureBlockerRules.find(piece, who)));
        return found;
    }

    /// Why the school cannot say this to the requester: it names another child, or says how to
    /// reach the other parent. For a person who may open the dossier alone.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public Optional<Objection> said(RequestFile file, String field, String words) {
        return DisclosureBlockerRules.said(field, strangers.of(file.request()).in(words));
    }
}
