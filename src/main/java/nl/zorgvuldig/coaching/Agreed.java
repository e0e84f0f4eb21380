package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Of which children a lesson may be recorded now: there is consent for this purpose, and for being
/// recorded at all.
@Component
final class Agreed {
    private final AskedApart asked;

    Agreed(AskedApart asked) {
        this.asked = asked;
    }

    @Upholds(RECORDING_AFTER_CONSENT)
    Set<PupilId> among(Collection<PupilId> pupils) {
        Set<PupilId> agreed = new HashSet<>(effective(PurposeKind.LESSON_RECORDING, pupils));
        agreed.retainAll(effective(PurposeKind.RECORDING, pupils));
        return agreed;
    }

    private Set<PupilId> effective(PurposeKind kind, Collection<PupilId> pupils) {
        Set<PupilId> yes = new HashSet<>();
        for (Map.Entry<PupilId, ConsentDecision> one :
                asked.decide(kind, pupils).entrySet()) {
            if (one.getValue().effective()) {
                yes.add(one.getKey());
            }
        }
        return yes;
    }
}
