package nl.zorgvuldig.platform.audit;

import nl.zorgvuldig.platform.kernel.Acting;

/// Tracks whether a refusal was logged during one request. The gate asks, so that one refusal is
/// one event: what a rule logged with its reason is not logged again.
public final class RefusalTracker {
    private static final ScopedValue<RefusalTracker> CURRENT = ScopedValue.newInstance();

    private volatile boolean seen;

    private RefusalTracker() {}

    /// Tracks refusals during `work`.
    public static <X extends Throwable> void during(Acting.ThrowingRunnable<X> work) throws X {
        ScopedValue.where(CURRENT, new RefusalTracker()).<Object, X>call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /// Whether a refusal was logged; false also when nothing is tracked.
    public static boolean any() {
        return CURRENT.isBound() && CURRENT.get().seen;
    }

    static void note(AuditEvent event) {
        if (event.outcome() == AuditOutcome.REFUSED && CURRENT.isBound()) {
            CURRENT.get().seen = true;
        }
    }
}
