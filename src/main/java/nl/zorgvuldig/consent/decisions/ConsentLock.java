package nl.zorgvuldig.consent.decisions;

import java.util.Collection;
import java.util.Comparator;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Advisory lock that separates "decide, then act" from "withdraw": whoever acts on consent holds
/// it until the transaction ends, whoever changes consent waits for it. Per pupil, taken in a fixed
/// order.
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

    public void change(Collection<PupilId> pupils) {
        pupils.stream().sorted(Comparator.comparing(PupilId::value)).forEach(this::change);
    }
}
