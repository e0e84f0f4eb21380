package nl.zorgvuldig.consent.decisions;

import java.util.Collection;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Keeps "decide, then act" and "take back" apart: who acts on consent holds it still until the
/// transaction ends, who changes it waits for that. Per pupil, in a fixed order.
@Component
public final class ConsentLock {
    private static final String CONSENT = "consent";

    private final Locks locks;

    ConsentLock(Locks locks) {
        this.locks = locks;
    }

    public void holdStill(Collection<PupilId> pupils) {
        locks.shared(CONSENT, pupils);
    }

    public void change(PupilId pupil) {
        locks.alone(CONSENT, pupil);
    }
}
