package nl.zorgvuldig.media;

import java.util.Optional;
import nl.zorgvuldig.kernel.Stopping;

/// Does one thing after another, of which each may fail without keeping the next from being done.
/// When the program is about to stop the rest waits.
final class Apart {
    private Optional<RuntimeException> first = Optional.empty();

    void run(Runnable one) {
        if (Stopping.asked()) {
            return;
        }
        try {
            one.run();
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
