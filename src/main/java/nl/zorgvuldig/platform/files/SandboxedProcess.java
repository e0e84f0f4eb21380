package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs a program that reads a stranger's file: in a process of its own, with little time, little
/// memory, no network where the system allows that, no file to write but what its limits say and
/// nothing of our environment. The content of the file comes out as bytes, never as code.
public final class SandboxedProcess {
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int CHUNK = 1 << 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT_BEHIND = Duration.ofMinutes(2);

    private static final Optional<List<String>> NETWORKLESS = networkless();

    /// Seconds of elapsed time for each of processor time; more for low-priority work, so that a
    /// busy morning refuses nobody's file.
    private static final long BY_THE_CLOCK = 3;
    private static final long BY_THE_CLOCK_BEHIND = 12;

    /// Prefix of a low-priority command: whoever waits for a page goes first.
    private static final List<String> BEHIND =
            find("nice").map(program -> List.of(program, "-n", "10")).orElse(List.of());
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

    private static final PerAccountQueue TURNS = new PerAccountQueue();

    /// A batch of photos leaves a processor for pages.
    private static final Semaphore PLACES_BEHIND = new Semaphore(Math.max(1, AT_ONCE - 1), true);

    private SandboxedProcess() {}

    /// @param seconds of processor time; elapsed time may be some times as long
    /// @param megabytes of address space; 0 for a program that limits itself
    /// @param mostOutput bytes; more is a failure
    /// @param mostWritten bytes in a file; 0 when it has no file to write
    /// @param behind whether whoever waits for a page goes first
    public record Limits(int seconds, int megabytes, int mostOutput, long mostWritten, boolean behind) {
        public Limits(int seconds, int megabytes, int mostOutput) {
            this(seconds, megabytes, mostOutput, 0, false);
        }

        public Limits(int seconds, int megabytes, int mostOutput, long mostWritten) {
            this(seconds, megabytes, mostOutput, mostWritten, false);
        }

        /// The same limits at low priority, for a file that arrives: pages go first.
        public Limits lettingPagesGoFirst() {
            return new Limits(seconds, megabytes, mostOutput, mostWritten, true);
        }

        private long byTheClock() {
            return seconds * (behind ? BY_THE_CLOCK_BEHIND : BY_THE_CLOCK);
        }
    }

    /// The output, or failure within the limits.
    public sealed interface Finish {
        record Wrote(byte[] bytes) implements Finish {}

        record Failed() implements Finish {}
    }

    /// Runs a command, one at a time for each account. Closes `in`.
    ///
    /// @param environment additions to a minimal environment
    /// @param in its input; null for none
    /// @throws FilesUnavailable when it is too busy, or a program is missing
    public static Finish run(
            List<String> command, Map<String, String> environment, Limits limits, @Nullable InputStream in) {
        try (InputStream input = in == null ? InputStream.nullInputStream() : in) {
            Semaphore places = limits.behind() ? PLACES_BEHIND : PLACES;
            Duration wait = limits.behind() ? LONGEST_WAIT_BEHIND : LONGEST_WAIT;
            try (PerAccountQueue.Entered _ = TURNS.enter(wait)) {
                if (!places.tryAcquire(wait.toSeconds(), TimeUnit.SECONDS)) {
                    throw new FilesUnavailable("too many files are looked at now");
                }
                try {
                    return runNow(command, environment, limits, input);
                } finally {
                    places.release();
                }
            }
        } catch (IOException failed) {
            throw new FilesUnavailable("a file could not be looked at", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FilesUnavailable("stopped while a file was looked at", stopped);
        }
    }

    /// As [#run], for work that takes minutes: the caller limits how many run at once.
    public static Finish runLong(List<String> command, Limits limits) {
        try {
            return runNow(command, Map.of(), limits, InputStream.nullInputStream());
        } catch (IOException failed) {
            throw new FilesUnavailable("a file could not be looked at", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FilesUnavailable("stopped while a file was looked at", stopped);
        }
    }

    private static Finish runNow(
            List<String> command, Map<String, String> environment, Limits limits, InputStream input)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(fence(limits));
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        AtomicReference<@Nullable IOException> unread = new AtomicReference<>();
        Thread feeder = beside(() -> feed(input, process, unread));
        Thread watch = beside(() -> watch(process, limits.byTheClock()));
        Finish outcome;
        try {
            outcome = read(process, limits.mostOutput());
        } finally {
            process.destroyForcibly();
            feeder.join();
            watch.join();
        }
        @Nullable IOException broken = unread.get();
        if (broken != null) {
            throw broken;
        }
        return outcome;
    }

    private static Finish read(Process process, int most) throws IOException, InterruptedException {
        try (InputStream output = process.getInputStream()) {
            byte[] wrote = output.readNBytes(most + 1);
            return wrote.length <= most && process.waitFor() == 0 ? new Finish.Wrote(wrote) : new Finish.Failed();
        }
    }

    private static Thread beside(Runnable work) {
        return Thread.ofPlatform().daemon().start(work);
    }

    private static List<String> fence(Limits limits) {
        List<String> fence = new ArrayList<>(limits.behind() ? BEHIND : List.of());
        if (NETWORKLESS.isPresent()) {
            fence.addAll(NETWORKLESS.get());
        }
        fence.addAll(List.of(
                program("prlimit"), "--cpu=" + limits.seconds(), "--fsize=" + limits.mostWritten(), "--core=0"));
        if (limits.megabytes() > 0) {
            fence.add("--as=" + ((long) limits.megabytes() << 20));
        }
        fence.add("--");
        return fence;
    }

    /// The path of a program.
    ///
    /// @throws FilesUnavailable when it is not installed
    public static String program(String name) {
        return find(name).orElseThrow(() -> new FilesUnavailable(name + " is not installed (docs/operations.md)"));
    }

    public static Optional<String> find(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /// The process may have read enough before the end; a failure to read the file itself is
    /// recorded in `unread`.
    private static void feed(InputStream input, Process process, AtomicReference<@Nullable IOException> unread) {
        byte[] chunk = new byte[CHUNK];
        try (OutputStream to = process.getOutputStream()) {
            for (int read = next(input, chunk, unread); read >= 0; ) {
                to.write(chunk, 0, read);
                read = next(input, chunk, unread);
            }
        } catch (IOException endedBefore) {
            // its answer says whether it had enough
        }
        if (unread.get() != null) {
            process.destroyForcibly();
        }
    }

    private static int next(InputStream input, byte[] chunk, AtomicReference<@Nullable IOException> unread) {
        try {
            return input.read(chunk);
        } catch (IOException broken) {
            unread.set(broken);
            return -1;
        }
    }

    private static void watch(Process process, long seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
        }
    }

    /// Command that gives a namespace without network, where an ordinary user may create one.
    private static Optional<List<String>> networkless() {
        List<String> unshare = List.of("/usr/bin/unshare", "--user", "--map-current-user", "--net");
        try {
            List<String> tried = new ArrayList<>(unshare);
            tried.add("/bin/true");
            Process process = new ProcessBuilder(tried)
                    .redirectError(Redirect.DISCARD)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(unshare)
                    : Optional.empty();
        } catch (IOException notHere) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
