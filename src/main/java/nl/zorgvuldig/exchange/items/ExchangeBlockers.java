package nl.zorgvuldig.exchange.items;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.Disclosures;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Finds what blocks each item. Contact details of parents are never disclosed.
@Component
public final class ExchangeBlockers {
    private final ThirdPartyDetector others;

    ExchangeBlockers(ThirdPartyDetector others) {
        this.others = others;
    }

    /// The blockers by item, in the order of the items.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public Map<DossierItemId, ExchangeBlocker> of(DisclosureFile file, Dossier dossier) {
        ThirdPartyNames strangers = others.outside(file.request().pupil());
        List<DossierItem> there = Disclosures.pickable(dossier);
        Map<DossierItemId, ExchangeBlocker> hitches = new LinkedHashMap<>();
        for (DisclosureItem picked : file.items()) {
            Optional<DossierItem> piece = there.stream()
                    .filter(item -> item.piece().equals(picked.item()))
                    .findFirst();
            hitches.put(
                    picked.item(),
                    DisclosureItemRules.hitch(
                            picked, piece, piece.map(dossier::viewpoints).orElse(List.of()), strangers));
        }
        return hitches;
    }
}
