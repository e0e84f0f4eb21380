package nl.zorgvuldig.images.albums.viewing;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rendering of a picture for a screen that is consistent with the consents. Rendering takes time:
/// what may be shown is asked before and after, and the picture is rendered again when that
/// changed.
final class ConsistentRendering {
    private static final int TIMES = 3;

    private ConsistentRendering() {}

    /// @param allowed what may be shown now; empty for nothing
    /// @return empty when nothing may be shown, or when it keeps changing
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
