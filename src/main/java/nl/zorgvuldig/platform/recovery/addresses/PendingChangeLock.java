package nl.zorgvuldig.platform.recovery.addresses;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;

/// Retries work that lost a race: a person has one valid letter and one pending address change.
/// Whoever makes another at the same moment as somebody else starts again after it.
public final class PendingChangeLock {
    private static final int MOST = 10;

    private PendingChangeLock() {}

    public static <T> T when(Supplier<T> beaten) {
        for (int turn = 1; ; turn++) {
            try {
                return beaten.get();
            } catch (DuplicateKeyException another) {
                if (turn == MOST) {
                    throw another;
                }
            }
        }
    }
}
