package nl.zorgvuldig.images.albums.recheck;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Shutdown;

/// Runs steps one after another; a failing step does not prevent the next. During shutdown the
/// remaining steps are left for the next run.
final class BestEffort {
    private Optional<RuntimeException> first = Optional.empty();

    void run(Runnable runnable) {
        if (Shutdown.asked()) {
            return;
        }
        try {
            runnable.run();
        } catch (RuntimeException failed) {
            if (first.isEmpty()) {
                first = Optional.of(failed);
            }
        }
    }

    /// Throws the first failure.
    void end() {
        first.ifPresent(failed -> {
            throw failed;
        });
    }
}
