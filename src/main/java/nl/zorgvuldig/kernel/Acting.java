package nl.zorgvuldig.kernel;

import java.time.LocalDate;
import java.util.function.Supplier;

/// Who is acting, for which board, with which aim, on which school day. Bound for the length of a
/// request or a job; every transaction takes its settings for row security from it. Outside one,
/// nothing of a board is visible.
public record Acting(BoardId board, PersonId person, Act act, LocalDate day) {
    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

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

    public Acting with(Act other) {
        return new Acting(board, person, other, day);
    }

    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// For a request filter, whose work throws.
    public <X extends Throwable> void runThrowing(ThrowingRunnable<X> work) throws X {
        ScopedValue.where(CURRENT, this)
                .<Object, X>call(
                        () -> {
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
