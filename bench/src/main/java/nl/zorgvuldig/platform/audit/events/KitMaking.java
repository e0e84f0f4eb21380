package nl.zorgvuldig.platform.audit.events;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogPage;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.audit.kit.VerificationKits;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;

/// How long the verification kit of a long log takes, and checking it with plain `java`; how much
/// memory the program holds meanwhile; and how long a search for something rare takes. Start it with
/// the class path of `bench/run`; the argument is how many lines, 1,000,000 if not given.
public final class KitMaking {
    private static final long MEBIBYTE = 1 << 20;
    private static final int BATCH = 1_000;

    private final Running program;
    private final BoardId board = new BoardId(UUID.randomUUID());
    private final Acting acting;

    private KitMaking(Running program) {
        this.program = program;
        Clock clock = program.part(Clock.class);
        this.acting = new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today(clock));
    }

    public static void main(String[] arguments) throws Exception {
        int lines = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (Running program = Running.start()) {
            new KitMaking(program).measure(lines);
        }
    }

    private void measure(int lines) throws Exception {
        timed("lines written", () -> fill(lines));
        program.superuser("zorgvuldig").sql("analyze audit.event").update();
        AuditLog log = program.part(AuditLog.class);
        timed("sealed", () -> {
            while (log.seal(board) > 0) {
                continue;
            }
        });
        timed("something rare searched", this::search);
        Path kit = Files.createTempFile("kit-", ".zip");
        AtomicLong most = new AtomicLong();
        System.gc();
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleAtFixedRate(() -> most.accumulateAndGet(used(), Math::max), 0, 200, TimeUnit.MILLISECONDS);
            timed("kit made", () -> {
                try (OutputStream out = Files.newOutputStream(kit)) {
                    program.part(VerificationKits.class).make(board, out);
                } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            watch.shutdownNow();
        }
        System.out.println("heap: at most " + most.get() / MEBIBYTE + " MiB");
        System.out.println("kit: " + Files.size(kit) / MEBIBYTE + " MiB");
        timed("kit verified", () -> verify(kit));
        Files.delete(kit);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void timed(String what, Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        System.out.println(
                what + ": " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
    }

    private static long used() {
        Runtime java = Runtime.getRuntime();
        return java.totalMemory() - java.freeMemory();
    }

    private void fill(int lines) throws SQLException {
        Login login = program.postgres().superuser("zorgvuldig");
        Clock clock = program.part(Clock.class);
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement settings = connection.createStatement();
                PreparedStatement rows = connection.prepareStatement(AuditEventWriter.insert(1))) {
            connection.setAutoCommit(false);
            settings.execute("SET zorgvuldig.board='" + board + "'");
            for (int i = 1; i <= lines; i++) {
                AuditEventWriter.bind(rows, 1, line(clock, i));
                rows.addBatch();
                if (i % BATCH == 0 || i == lines) {
                    rows.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /// One in a hundred thousand is refused.
    private AuditEvent line(Clock clock, int number) {
        boolean no = number % 100_000 == 0;
        return AuditEvent.of(
                        clock,
                        acting.with(EnrolmentActs.READ),
                        Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                        no ? AuditOutcome.REFUSED : AuditOutcome.GRANTED,
                        no ? "none" : "group")
                .about(new nl.zorgvuldig.platform.kernel.ids.PupilId(new UUID(7, number % 3_000)));
    }

    private void search() {
        Instant now = Instant.now();
        LogSearch wanted = LogSearch.period(now.minus(Duration.ofDays(365)), now.plus(Duration.ofDays(1)))
                .ending(AuditOutcome.REFUSED);
        LogPage found = acting.call(() -> program.part(AuditLog.class).search(wanted, 50, Optional.empty()));
        System.out.println("found: " + found.events().size());
    }

    private static void verify(Path kit) throws Exception {
        Path source = Files.createTempDirectory("verify-").resolve("Verify.java");
        try (var in = VerificationKits.class.getResourceAsStream("/verifier/kit/Verify.java")) {
            Files.copy(Objects.requireNonNull(in), source);
        }
        Process process = new ProcessBuilder("java", source.toString(), kit.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the kit does not verify");
        }
    }
}
