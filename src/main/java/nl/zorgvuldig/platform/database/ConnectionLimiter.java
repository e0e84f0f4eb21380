package nl.zorgvuldig.platform.database;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.CannotCreateTransactionException;

/// Shares the connections of a pool without deadlock. A unit of work may hold one and need another,
/// for what the program reads for itself; if units that hold one had taken them all, each would
/// wait for the others. So outer units have a limit, units inside those have another, units inside
/// these a third, and the rest is free for deeper ones: an inner unit can proceed, and so the outer
/// ones end.
final class ConnectionLimiter {
    private static final List<Integer> PERCENT = List.of(55, 20, 10);

    private final Duration longest;
    private final List<Semaphore> levels;
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    /// @param connections in the pool
    /// @param longest to wait for a turn
    ConnectionLimiter(int connections, Duration longest) {
        this.longest = longest;
        levels = PERCENT.stream()
                .map(share -> new Semaphore(Math.max(1, connections * share / 100), true))
                .toList();
    }

    /// Waits for a turn, one level below the one this thread has; must be followed by [#leave].
    ///
    /// @throws CannotCreateTransactionException when it does not come in time
    void enter() {
        int level = depth.get();
        if (level < levels.size()) {
            await(levels.get(level));
        }
        depth.set(level + 1);
    }

    void leave() {
        int level = depth.get() - 1;
        depth.set(level);
        if (level < levels.size()) {
            levels.get(level).release();
        }
        if (level == 0) {
            depth.remove();
        }
    }

    private void await(Semaphore turns) {
        try {
            if (turns.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new CannotCreateTransactionException("too much is waiting for the database");
    }
}
