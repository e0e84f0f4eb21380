package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.policy.Upholds;

/// Counts the changes that a recipient must hear of (AVG art. 19): items corrected, withdrawn, erased,
/// restricted or freed since the disclosure. Facts in, number out.
final class DisclosedCorrections {
    /// More than a document that was withdrawn first.
    private static final int ERASED = 2;

    private DisclosedCorrections() {}

    /// Counts each later version, and each item that no longer exists. Items that were masked count
    /// only once they are erased, those that were left out never. The number only grows: an item that is
    /// erased counts for more than all that was counted of it before.
    ///
    /// @param now what is in the dossier
    /// @param erased how many versions each item had that was erased
    /// @param turns how often each item was restricted or freed
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static int count(
            DisclosureFile file,
            List<DossierContent> now,
            Map<DossierItemId, Integer> erased,
            Map<UUID, Integer> turns) {
        return file.going().stream()
                .mapToInt(item -> turns(item, turns) + changes(item, now, erased))
                .sum();
    }

    private static int turns(DisclosureItem item, Map<UUID, Integer> turns) {
        return masked(item) ? 0 : turns.getOrDefault(item.item().value(), 0);
    }

    private static int changes(DisclosureItem item, List<DossierContent> now, Map<DossierItemId, Integer> erased) {
        int versions = erased.getOrDefault(item.item(), 0);
        if (versions > 0) {
            return Math.max(0, versions - item.part()) + ERASED;
        }
        return masked(item)
                ? 0
                : now.stream()
                        .filter(piece -> piece.id().equals(item.item()))
                        .mapToInt(piece -> piece.version() - item.part())
                        .findFirst()
                        .orElse(1);
    }

    private static boolean masked(DisclosureItem item) {
        return item.treatment() instanceof ItemTreatment.Masked;
    }

    /// Whether something that went was erased since.
    static boolean erased(DisclosureFile file, Map<DossierItemId, Integer> erased) {
        return file.going().stream().anyMatch(item -> erased.containsKey(item.item()));
    }

    /// How many of them the recipient was told of.
    static int told(DisclosureFile file) {
        return file.last(DisclosureEvent.Corrected.class)
                .map(RecordedEvent::event)
                .map(event -> event instanceof DisclosureEvent.Corrected(int changes) ? changes : 0)
                .orElse(0);
    }
}
