package nl.zorgvuldig.fall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Many races, in several lanes at once. What races need is made once for a lane, and lanes share
/// no child, so that they do not wait for each other.
public final class Races {
    private static final int LANES = 4;

    /// With fewer, a lane would end before its head start was found.
    private static final int LEAST = 50;

    private Races() {}

    /// Where one thing races with another again and again.
    public interface Lane {
        /// What leaves, when nothing comes in between. Tried before the first race.
        void alone();

        /// @return whether it left; what is wrong is thrown
        boolean race(HeadStart start);
    }

    /// Fails when in one of the lanes the same side won nearly always.
    ///
    /// @param what leaves, in words
    public static void run(String what, int races, IntFunction<? extends Lane> lanes) {
        int many = Math.clamp(races / LEAST, 1, LANES);
        List<? extends Lane> all = IntStream.range(0, many).mapToObj(lanes).toList();
        List<HeadStart> starts = all.stream().map(Races::start).toList();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<?>> ended = new ArrayList<>();
            for (int lane = 0; lane < many; lane++) {
                Lane each = all.get(lane);
                HeadStart start = starts.get(lane);
                int mine = races / many + (lane < races % many ? 1 : 0);
                ended.add(threads.submit(() -> run(each, start, mine)));
            }
            ended.forEach(Races::await);
        }
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        int won = starts.stream().mapToInt(HeadStart::timesWon).sum();
        System.out.printf(
                "fall: %s, %d races in %d lanes, %d s, %.1f a second: it left just before in %d, and not any more in %d; apart at the end %s%n",
                what,
                races,
                many,
                millis / 1_000,
                1_000.0 * races / Math.max(millis, 1),
                won,
                races - won,
                starts.stream().map(HeadStart::apart).toList());
        starts.forEach(HeadStart::mustHaveBeenARace);
        assertThat(starts.stream().mapToInt(HeadStart::times).sum()).isEqualTo(races);
    }

    private static HeadStart start(Lane lane) {
        lane.alone();
        long begun = System.nanoTime();
        lane.alone();
        return new HeadStart(System.nanoTime() - begun);
    }

    private static void run(Lane lane, HeadStart start, int races) {
        for (int race = 0; race < races; race++) {
            if (lane.race(start)) {
                start.won();
            } else {
                start.lost();
            }
        }
    }

    private static void await(Future<?> lane) {
        try {
            lane.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}
