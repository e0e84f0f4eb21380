package nl.zorgvuldig.platform.audit;

import nl.zorgvuldig.platform.kernel.Acting;

/// Whether, in the length of one request, a line was written that says no. The gate asks, so that
/// one refusal is one line: what a rule wrote down with its reason is not written down again.
public final class RefusalTracker {
    private static final ScopedValue<RefusalTracker> CURRENT = ScopedValue.newInstance();

    private volatile boolean seen;

    private RefusalTracker() {}

    /// Watches for as long as `work` lasts.
    public static <X extends Throwable> void during(Acting.ThrowingRunnable<X> work) throws X {
        ScopedValue.where(CURRENT, new RefusalTracker()).<Object, X>call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /// False as well when nobody watches.
    public static boolean any() {
        return CURRENT.isBound() && CURRENT.get().seen;
    }

    static void note(AuditEvent event) {
        if (event.outcome() == AuditOutcome.REFUSED && CURRENT.isBound()) {
            CURRENT.get().seen = true;
        }
    }
}
