package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.policy.Upholds;

/// Counts the changes that a recipient must hear of (AVG art. 19): items corrected, withdrawn,
/// restricted or freed since the disclosure. Facts in, number out.
final class DisclosedCorrections {
    private DisclosedCorrections() {}

    /// Counts each later version, and each item that no longer exists. Items that were masked or
    /// left out do not count. The number only grows.
    ///
    /// @param now what is in the dossier
    /// @param turns how often each item was restricted or freed
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static int count(DisclosureFile file, List<DossierContent> now, Map<UUID, Integer> turns) {
        return file.going().stream()
                .filter(item -> !(item.treatment() instanceof ItemTreatment.Masked))
                .mapToInt(item -> turns.getOrDefault(item.item().value(), 0)
                        + now.stream()
                                .filter(piece -> piece.id().equals(item.item()))
                                .mapToInt(piece -> piece.version() - item.part())
                                .findFirst()
                                .orElse(1))
                .sum();
    }

    /// How many of them the recipient was told of.
    static int told(DisclosureFile file) {
        return file.last(DisclosureEvent.Corrected.class)
                .map(RecordedEvent::event)
                .map(event -> event instanceof DisclosureEvent.Corrected(int changes) ? changes : 0)
                .orElse(0);
    }
}
