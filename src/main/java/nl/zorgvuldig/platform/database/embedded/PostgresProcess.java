package nl.zorgvuldig.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.platform.database.BoundedWait;
import nl.zorgvuldig.platform.database.embedded.PostgresHome.Settings;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server process: a direct child of this program, watched by a thread that lives as long as it
/// does. The system sends the server a SIGINT when that thread is gone, so it also stops in an
/// orderly way when this program is killed. When the server dies without having been asked, the
/// thread starts it again.
final class PostgresProcess {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration ORDERLY = Duration.ofSeconds(20);
    private static final int SHORT_LIVES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final PostgresHome home;
    private final ProcessBuilder builder;
    private final PostgresLog log;
    private final CompletableFuture<Process> birth = new CompletableFuture<>();
    private volatile Process process;
    private volatile boolean serving;
    private boolean stopping;

    private PostgresProcess(PostgresHome home, List<String> command) throws IOException {
        this.home = home;
        this.log = PostgresLog.open(home.log());
        this.builder = SystemCommands.prepare(command).redirectOutput(log.appending());
        Thread.ofPlatform().name("embedded-postgres").daemon().start(this::keep);
        this.process = born();
    }

    /// Starts the server and returns when it answers. A server that must first recover gets ten
    /// minutes.
    static PostgresProcess start(
            PostgresHome home,
            PostgresBinaries binaries,
            ServiceUser user,
            Settings settings,
            Map<String, String> extra) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres"));
        command.addAll(List.of("-D", home.data().toString()));
        PostgresSettings.all(settings.port(), extra)
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        try {
            PostgresProcess server = new PostgresProcess(home, user.serving(command));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw DurableFolders.unusable(home.folder(), e);
        }
    }

    private Process born() {
        try {
            return birth.join();
        } catch (CompletionException e) {
            throw new PostgresUnavailable(Reason.DID_NOT_START, "The program of PostgreSQL could not be run.", e);
        }
    }

    private void keep() {
        try {
            Process current = builder.start();
            birth.complete(current);
            int shortLives = 0;
            while (true) {
                long start = System.nanoTime();
                awaitEnd(current);
                if (!serving) {
                    return;
                }
                boolean brief = System.nanoTime() - start < PAUSE.toNanos();
                shortLives = brief ? shortLives + 1 : 0;
                PostgresProcesses.clear(home.data(), ORDERLY);
                synchronized (this) {
                    if (endedWhileWaiting(shortLives)) {
                        return;
                    }
                    LOG.warn("PostgreSQL in {} ended by itself; it is started again", home.folder());
                    PostmasterFile.removeStale(home.data());
                    current = builder.start();
                    process = current;
                }
            }
        } catch (IOException | PostgresUnavailable e) {
            birth.completeExceptionally(e);
            LOG.error("PostgreSQL in {} could not be started", home.folder(), e);
        }
    }

    /// Pauses before restarting a server that keeps ending at once, such as on a full disk: when
    /// there is room it continues without anybody's help. A server that lived as long as the pause
    /// is restarted without one, however often it ends.
    ///
    /// @return whether it was told to stop
    private synchronized boolean endedWhileWaiting(int shortLives) {
        if (shortLives < SHORT_LIVES) {
            return stopping;
        }
        LOG.error("PostgreSQL in {} keeps ending; see postgres.log there", home.folder());
        long until = System.nanoTime() + PAUSE.toNanos();
        boolean interrupted = false;
        while (!stopping && System.nanoTime() < until) {
            try {
                wait(PAUSE.toMillis());
            } catch (InterruptedException nobodyMayEndThisWatch) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return stopping;
    }

    private static void awaitEnd(Process process) {
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException nobodyMayEndThisWatch) {
                // the server would stop with this thread
            }
        }
    }

    private void awaitReady() {
        BoundedWait patience = new BoundedWait(RECOVERY);
        do {
            if (!process.isAlive()) {
                throw StartupDiagnosis.from(log.since(), home.folder());
            }
            if (ready()) {
                serving = true;
                return;
            }
        } while (patience.again());
        stop();
        throw new PostgresUnavailable(
                Reason.DID_NOT_START,
                Thread.currentThread().isInterrupted()
                        ? "Starting PostgreSQL was interrupted."
                        : "PostgreSQL did not get ready in %s within ten minutes.".formatted(home.folder()));
    }

    /// Whether `postmaster.pid` is of this very process, and its eighth line says that connections
    /// are accepted.
    private boolean ready() {
        try {
            List<String> lines = Files.readAllLines(PostmasterFile.in(home.data()));
            return lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(process.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Fast shutdown: open transactions are rolled back, committed ones are kept. After twenty
    /// seconds: immediate, and the next start recovers.
    synchronized void stop() {
        stopping = true;
        notifyAll();
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            SystemCommands.signal(signal, process.pid());
            if (ended()) {
                return;
            }
        }
    }

    private boolean ended() {
        boolean interrupted = false;
        long until = System.nanoTime() + ORDERLY.toNanos();
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
}
