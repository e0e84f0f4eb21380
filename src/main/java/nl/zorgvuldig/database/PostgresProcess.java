package nl.zorgvuldig.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.database.PostgresHome.Settings;
import nl.zorgvuldig.database.PostgresUnavailable.Reason;

/// The server: a direct child of this program, watched by a thread that lives as long as it does.
// The system sends the
/// server a SIGINT when that thread is gone, so it also stops in order when this program is killed.
final class PostgresProcess {
    private static final long LONGEST_LOG = 10_000_000;
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private final Process process;
    private final PostgresHome home;
    private final long logStart;

    private PostgresProcess(Process process, PostgresHome home, long logStart) {
        this.process = process;
        this.home = home;
        this.logStart = logStart;
    }

    /// Starts the server and returns when it answers. A server that must first recover gets ten
    // minutes.
    static PostgresProcess start(
            PostgresHome home,
            PostgresBinaries binaries,
            ServiceUser user,
            Settings settings,
            Map<String, String> extra) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres"));
        command.addAll(List.of("-D", home.data().toString()));
        ServerSettings.all(settings.port(), extra)
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        try {
            long logStart = prepareLog(home.log());
            ProcessBuilder builder =
                    Shell.prepare(user.bound(command))
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()));
            var server = new PostgresProcess(startWatched(builder), home, logStart);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw Folders.unusable(home.folder(), e);
        }
    }

    private static Process startWatched(ProcessBuilder builder) throws IOException {
        FutureTask<Process> birth = new FutureTask<>(builder::start);
        Thread.ofPlatform()
                .name("embedded-postgres")
                .daemon()
                .start(
                        () -> {
                            birth.run();
                            watch(birth);
                        });
        try {
            Process process = birth.get();
            process.getOutputStream().close();
            return process;
        } catch (ExecutionException e) {
            throw new PostgresUnavailable(
                    Reason.DID_NOT_START, "The program of PostgreSQL could not be run.", e);
        } catch (InterruptedException e) {
            birth.cancel(false);
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable(
                    Reason.DID_NOT_START, "Starting PostgreSQL was interrupted.", e);
        }
    }

    private static void watch(FutureTask<Process> birth) {
        Process process;
        try {
            process = birth.get();
        } catch (InterruptedException | ExecutionException notBorn) {
            return;
        }
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException nobodyMayEndThisWatch) {
                // the server would stop with this thread
            }
        }
    }

    private void awaitReady() {
        Patience patience = new Patience(RECOVERY);
        do {
            if (!process.isAlive()) {
                throw Trouble.from(saidSinceStart(), home.folder());
            }
            if (ready()) {
                return;
            }
        } while (patience.again());
        stop();
        throw new PostgresUnavailable(
                Reason.DID_NOT_START,
                "PostgreSQL did not get ready in %s within ten minutes.".formatted(home.folder()));
    }

    /// `postmaster.pid` is ours and its eighth line says that connections are welcome.
    private boolean ready() {
        try {
            List<String> lines = Files.readAllLines(home.data().resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(process.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /// Fast shutdown: open transactions are rolled back, committed ones are kept. After twenty
    // seconds: at once, and
    /// the next start recovers.
    void stop() {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            Shell.signal(signal, process.pid());
            if (ended()) {
                return;
            }
        }
    }

    private boolean ended() {
        boolean interrupted = false;
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try {
            while (true) {
                try {
                    return process.waitFor(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException stillWaiting) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String saidSinceStart() {
        try (var log = new RandomAccessFile(home.log().toFile(), "r")) {
            long from = Math.max(logStart, log.length() - 8_000);
            log.seek(from);
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.readFully(bytes);
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static long prepareLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(
                    log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(
                    log,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        return Files.size(log);
    }
}
