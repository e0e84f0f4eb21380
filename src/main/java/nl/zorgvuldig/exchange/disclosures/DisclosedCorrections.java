package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.policy.Upholds;

/// How much of what somebody has was corrected, withdrawn, made to stand still or freed since (AVG
/// art. 19). Facts in, answer out.
final class DisclosedCorrections {
    private DisclosedCorrections() {}

    /// Each later version counts, and each piece that is not there any more. What went as other
    /// words, or not at all, does not. The number only grows.
    ///
    /// @param now what is in the dossier
    /// @param turns how often each piece began to stand still or was freed
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

    /// Of which the recipient was told.
    static int told(DisclosureFile file) {
        return file.last(DisclosureEvent.Corrected.class)
                .map(RecordedEvent::event)
                .map(event -> event instanceof DisclosureEvent.Corrected(int changes) ? changes : 0)
                .orElse(0);
    }
}
