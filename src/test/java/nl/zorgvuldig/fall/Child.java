package nl.zorgvuldig.fall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/// The program as an operator starts it, in a process of its own: what was built by the launcher
/// when `-Dfall.classes` names it (and `-Dfall.cache` and `-Dfall.flags` how it starts that), else what was compiled.
final class Child implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String CLASSES = System.getProperty("fall.classes", "");

    /// With which the launcher starts what it built; without them Java does not use what it learned
    /// for it.
    private static final List<String> FLAGS =
            List.of(System.getProperty("fall.flags", "-XX:+UseSerialGC").split(" "));

    private final Process process;
    private final Path said;
    private final int port;
    private final long begin;

    private Child(Process process, Path said, int port, long begin) {
        this.process = process;
        this.said = said;
        this.port = port;
        this.begin = begin;
    }

    /// Starts a word of the command line in a home; returns at once.
    static Child start(Path home, int port, Map<String, String> settings, String... words) {
        try {
            Path said = Files.createTempFile(home, "said-", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command(words)).redirectErrorStream(true).redirectOutput(said.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("ZORGVULDIG_"));
            environment.put("ZORGVULDIG_HOME", home.toString());
            environment.put("ZORGVULDIG_PORT", Integer.toString(port));
            environment.putAll(settings);
            long begin = System.nanoTime();
            return new Child(builder.start(), said, port, begin);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.add("-Xmx700m");
        command.add("-Dzorgvuldig.accounts.forms=1000000"); // few people send all the load
        if (asBuilt()) {
            command.addAll(FLAGS);
            command.add("-XX:AOTCache=" + System.getProperty("fall.cache", ""));
            command.addAll(List.of("-cp", CLASSES));
        } else {
            command.addAll(List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""))));
        }
        command.add("nl.zorgvuldig.demo.Demonstration");
        command.addAll(List.of(words));
        return command;
    }

    /// Whether it is what the launcher built, as operators have it.
    static boolean asBuilt() {
        return !CLASSES.isEmpty();
    }

    /// A port that is free now.
    static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Waits for the first page, and until everything of a demonstration is there.
    ///
    /// @return how long after the start it came
    Duration awaitPages() {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/beleid"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("it ended: " + said, () -> !process.isAlive())
                    .until(() -> answers(http, page));
        } catch (RuntimeException never) {
            throw new AssertionError("it does not answer; it said: " + said(), never);
        }
        Duration first = Duration.ofNanos(System.nanoTime() - begin);
        Awaitility.await().atMost(LONGEST).until(() -> said().contains("Ctrl-C"));
        return first;
    }

    private static boolean answers(HttpClient http, HttpRequest page) throws InterruptedException {
        try {
            return http.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Waits for it to end by itself.
    int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /// Whether a connection that begins at this port is one of its own.
    boolean connectsFrom(int local) {
        return Sockets.has(process.pid(), local);
    }

    /// SIGSTOP: it does nothing more, and does not know.
    void freeze() {
        Disk.run("kill", "-STOP", Long.toString(process.pid()));
    }

    /// SIGKILL.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
