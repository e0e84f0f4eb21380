package nl.zorgvuldig.consent;

import java.util.Collection;
import nl.zorgvuldig.database.Locks;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// Keeps "decide, then act" and "take back" apart: who acts on consent holds it still until the
/// transaction ends, who changes it waits for that. Per pupil, in a fixed order.
@Component
final class ConsentLock {
    private static final String CONSENT = "consent";

    private final Locks locks;

    ConsentLock(Locks locks) {
        this.locks = locks;
    }

    void holdStill(Collection<PupilId> pupils) {
        locks.shared(CONSENT, pupils);
    }

    void change(PupilId pupil) {
        locks.alone(CONSENT, pupil);
    }
}
