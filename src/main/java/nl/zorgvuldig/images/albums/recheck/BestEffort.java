package nl.zorgvuldig.images.albums.recheck;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Shutdown;

/// Does one thing after another, of which each may fail without keeping the next from being done.
/// When the program is about to stop the rest waits.
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

    /// Throws what failed first.
    void end() {
        first.ifPresent(failed -> {
            throw failed;
        });
    }
}
