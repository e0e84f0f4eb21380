package nl.zorgvuldig.images.albums.viewing;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.policy.Upholds;

/// A picture that is drawn for somebody's screen, which takes a moment: what may be shown is asked
/// before and after, and what changed meanwhile is drawn anew.
final class ConsistentRendering {
    private static final int TIMES = 3;

    private ConsistentRendering() {}

    /// @param allowed what may be shown now; empty for nothing
    /// @return empty when nothing may be shown, or it goes on changing
    @Upholds(RECORDING_AFTER_CONSENT)
    static <T> Optional<byte[]> of(Supplier<Optional<T>> allowed, Function<T, Optional<byte[]>> drawing) {
        Optional<T> now = allowed.get();
        for (int time = 0; time < TIMES && now.isPresent(); time++) {
            Optional<byte[]> drawn = now.flatMap(drawing);
            Optional<T> after = allowed.get();
            if (after.equals(now)) {
                return drawn;
            }
            now = after;
        }
        return Optional.empty();
    }
}
