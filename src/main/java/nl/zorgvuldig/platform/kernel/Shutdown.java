package nl.zorgvuldig.platform.kernel;

import java.util.function.BooleanSupplier;

/// Signal that the program is about to stop, for work over many items: it breaks off before the
/// next one, and continues after the next start.
public final class Shutdown {
    private static final ScopedValue<BooleanSupplier> ASKED = ScopedValue.newInstance();

    private Shutdown() {}

    /// Runs work that may be asked to break off.
    public static void run(BooleanSupplier asked, Runnable work) {
        ScopedValue.where(ASKED, asked).run(work);
    }

    /// Whether this work is asked to break off. Always false outside [#run].
    public static boolean asked() {
        return here().getAsBoolean();
    }

    /// The same check, for other threads of this work.
    public static BooleanSupplier here() {
        return ASKED.isBound() ? ASKED.get() : () -> false;
    }
}
