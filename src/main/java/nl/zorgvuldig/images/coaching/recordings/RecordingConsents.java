package nl.zorgvuldig.images.coaching.recordings;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Consents for lesson recordings: a child may be recorded with consent both for this purpose and
/// for being recorded at all.
@Component
public final class RecordingConsents {
    private final ConsentDecisions asked;

    RecordingConsents(ConsentDecisions asked) {
        this.asked = asked;
    }

    @Upholds(RECORDING_AFTER_CONSENT)
    public Set<PupilId> among(Collection<PupilId> pupils) {
        Set<PupilId> agreed = new HashSet<>(effective(PurposeKind.LESSON_RECORDING, pupils));
        agreed.retainAll(effective(PurposeKind.RECORDING, pupils));
        return agreed;
    }

    private Set<PupilId> effective(PurposeKind kind, Collection<PupilId> pupils) {
        Set<PupilId> yes = new HashSet<>();
        for (Map.Entry<PupilId, ConsentDecision> entry :
                asked.decide(kind, pupils).entrySet()) {
            if (entry.getValue().effective()) {
                yes.add(entry.getKey());
            }
        }
        return yes;
    }
}
