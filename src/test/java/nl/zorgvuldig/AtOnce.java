package nl.zorgvuldig;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Does the same with many things, a few at once: who asks pages waits most of the time for a line
/// in the log to be on the disk, and one write to the disk keeps many lines. What went wrong with
/// any of them is thrown.
public final class AtOnce {
    private static final int MANY = 8;

    private AtOnce() {}

    public static <T> void each(Collection<T> all, Consumer<T> what) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(MANY, Thread.ofVirtual().factory())) {
            List<Callable<Object>> tasks = all.stream()
                    .map(item -> Executors.callable(() -> {
                        what.accept(item);
                    }))
                    .toList();
            for (Future<Object> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError(
                    failed.getCause() == null ? "" : failed.getCause().getMessage(), failed);
        }
    }
}
