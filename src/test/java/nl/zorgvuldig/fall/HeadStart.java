package nl.zorgvuldig.fall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// How much sooner one thing begins than another that it races with, or later. It is sought while
/// they race: less when the first won, more when it lost, so that both happen about as often. A
/// race that the same one always wins shows nothing, and fails here.
public final class HeadStart {
    /// Of all races, at least this part is won by each of the two.
    private static final double LEAST = 0.1;

    private static final int STEPS = 8;
    private static final int MOST = 64;

    private final long step;
    private long nanos;
    private long pace;
    private boolean wonLast;
    private int won;
    private int lost;

    /// @param usual how long the first takes when nothing comes in between
    public HeadStart(long usual) {
        step = Math.max(usual / STEPS, 1);
        nanos = usual / 2;
        pace = step;
    }

    /// Begins the first when it is time, in a thread of its own: of a pool with few threads the
    /// second could come before it each time.
    public <T> CompletableFuture<T> begin(Supplier<T> first) {
        long later = -nanos;
        return CompletableFuture.supplyAsync(
                () -> {
                    pass(later);
                    return first.get();
                },
                task -> Thread.ofPlatform().daemon().start(task));
    }

    /// For the second, after the first was told to begin.
    public void await() {
        pass(nanos);
    }

    private void pass(long time) {
        LockSupport.parkNanos(Math.max(time, 0) + ThreadLocalRandom.current().nextLong(step));
    }

    public void won() {
        won++;
        keepPace(true);
        nanos -= pace;
    }

    public void lost() {
        lost++;
        keepPace(false);
        nanos += pace;
    }

    /// As long as the same one wins, twice as far each time: another program on the machine can
    /// make either of them many times slower.
    private void keepPace(boolean wonNow) {
        pace = won + lost > 1 && wonNow == wonLast ? Math.min(pace * 2, step * MOST) : step;
        wonLast = wonNow;
    }

    public void mustHaveBeenARace() {
        assertThat(won).as("won by what leaves, of %d", won + lost).isGreaterThan(least());
        assertThat(lost).as("won by what stops it, of %d", won + lost).isGreaterThan(least());
    }

    private int least() {
        return (int) ((won + lost) * LEAST) - 1;
    }

    int times() {
        return won + lost;
    }

    int timesWon() {
        return won;
    }

    String apart() {
        return "%.1f ms".formatted(nanos / 1e6);
    }

    @Override
    public String toString() {
        return "%d races: it left just before in %d, and not any more in %d; %s apart at the end"
                .formatted(won + lost, won, lost, apart());
    }
}
