package nl.zorgvuldig.platform.kernel;

import java.time.LocalDate;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Who is acting, for which board, with which aim, on which school day, and how certain it is that
/// it is them. Bound for the length of a request or a job; every transaction takes its settings for
/// row security from it. Outside one, nothing of a board is visible. There is none in which
/// somebody does what they are not certain enough for, so nobody can forget to ask.
public record Acting(BoardId board, PersonId person, Act act, LocalDate day, AssuranceLevel strength) {
    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

    /// @throws TooWeak when the act needs a stronger proof
    public Acting {
        if (!strength.suffices(act)) {
            throw new AssuranceTooLow(act);
        }
    }

    /// The program itself, or somebody of whom the program is certain.
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

    /// @throws TooWeak when the other act needs a stronger proof
    public Acting with(Act other) {
        return new Acting(board, person, other, day, strength);
    }

    /// For what takes a strong proof, whatever act it begins with.
    ///
    /// @throws TooWeak without one
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
