package nl.zorgvuldig.platform.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Bounded wait: checks again every few milliseconds until the time is up or the thread is
/// interrupted.
public final class BoundedWait {
    private static final Duration STEP = Duration.ofMillis(15);

    private final long until;

    public BoundedWait(Duration length) {
        this.until = System.nanoTime() + length.toNanos();
    }

    /// Waits one step. Returns false when the time is up.
    public boolean again() {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - until >= 0) {
            return false;
        }
        LockSupport.parkNanos(STEP.toNanos());
        return true;
    }
}
