package nl.zorgvuldig.platform.kernel;

import java.util.function.BooleanSupplier;

/// Whether the program is about to stop, for work that goes through many things: it breaks off
/// before the next one, and goes on after the next start.
public final class Shutdown {
    private static final ScopedValue<BooleanSupplier> ASKED = ScopedValue.newInstance();

    private Shutdown() {}

    /// Does work that may be asked to break off.
    public static void run(BooleanSupplier asked, Runnable work) {
        ScopedValue.where(ASKED, asked).run(work);
    }

    /// Whether this work is asked to break off. What nobody can stop is never asked.
    public static boolean asked() {
        return here().getAsBoolean();
    }

    /// The same question, for other threads of this work.
    public static BooleanSupplier here() {
        return ASKED.isBound() ? ASKED.get() : () -> false;
    }
}
