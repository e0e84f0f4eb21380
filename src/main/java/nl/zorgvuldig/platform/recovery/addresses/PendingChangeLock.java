package nl.zorgvuldig.platform.recovery.addresses;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;

/// Of one person there is one letter that works and one address on its way. Whoever makes another
/// at the same moment as somebody else comes after, and begins anew.
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
