package nl.zorgvuldig.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A bounded wait: looks again every few milliseconds until the time is up or the thread is
/// interrupted.
final class Patience {
    private static final Duration STEP = Duration.ofMillis(15);

    private final long until;

    Patience(Duration length) {
        this.until = System.nanoTime() + length.toNanos();
    }

    /// Waits one step. False when the time is up.
    boolean again() {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - until >= 0) {
            return false;
        }
        LockSupport.parkNanos(STEP.toNanos());
        return true;
    }
}
