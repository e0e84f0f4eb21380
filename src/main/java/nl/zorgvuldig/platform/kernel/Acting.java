package nl.zorgvuldig.platform.kernel;

import java.time.LocalDate;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Who is acting, for which board, under which act, on which school day, and at which assurance
/// level. Bound for the length of a request or a job; every transaction takes its settings for row
/// security from it. Outside one, nothing of a board is visible. None exists with an assurance
/// level too low for its act, so the check cannot be forgotten.
public record Acting(BoardId board, PersonId person, Act act, LocalDate day, AssuranceLevel strength) {
    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

    /// @throws AssuranceTooLow when the act needs a stronger proof
    public Acting {
        if (!strength.suffices(act)) {
            throw new AssuranceTooLow(act);
        }
    }

    /// The system account, or somebody of whom the program is certain.
    public Acting(BoardId board, PersonId person, Act act, LocalDate day) {
        this(board, person, act, day, AssuranceLevel.STRONG);
    }

    /// @throws IllegalStateException when nobody is acting
    public static Acting current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("nobody is acting");
        }
        return CURRENT.get();
    }

    public static boolean someone() {
        return CURRENT.isBound();
    }

    /// @throws AssuranceTooLow when the other act needs a stronger proof
    public Acting with(Act other) {
        return new Acting(board, person, other, day, strength);
    }

    /// Demands strong assurance, whatever the current act.
    ///
    /// @throws AssuranceTooLow without it
    public void demandStrong() {
        if (strength != AssuranceLevel.STRONG) {
            throw new AssuranceTooLow(act);
        }
    }

    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// For a request filter, whose work throws.
    public <X extends Throwable> void runThrowing(ThrowingRunnable<X> work) throws X {
        ScopedValue.where(CURRENT, this).<Object, X>call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /// Work that may throw `X`.
    @FunctionalInterface
    public interface ThrowingRunnable<X extends Throwable> {
        void run() throws X;
    }
}
