package nl.zorgvuldig.platform.files;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Queue with one file at a time for each link by which files come without an account, in order:
/// whoever sends many delays only themselves.
@Component
public final class PerLinkQueue {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final PerAccountQueue turns = new PerAccountQueue();

    /// Not to be called within a unit of work: it may wait.
    ///
    /// @throws FilesUnavailable when the turn does not come in time
    public <T> T take(String link, Supplier<T> what) {
        try (PerAccountQueue.Entered _ = turns.enter(link, LONGEST_WAIT)) {
            return what.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FilesUnavailable("stopped while a file waited for its turn", stopped);
        }
    }
}
