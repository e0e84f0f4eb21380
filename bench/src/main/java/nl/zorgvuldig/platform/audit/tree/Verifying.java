package nl.zorgvuldig.platform.audit.tree;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogVerification;
import nl.zorgvuldig.platform.audit.events.CanonicalEvent;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Checking the log, per line: the whole check against the database, the tree alone in memory, and
/// beside them the least anybody could do, one SHA-256 over each line and the hash before it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class Verifying {
    static final int LINES = 20_000;

    private final List<AuditEvent> events = new ArrayList<>();
    private final List<byte[]> lines = new ArrayList<>();
    private Running program;
    private BoardId board;

    @Setup
    public void start() {
        program = Running.start();
        board = new BoardId(Id.next(program.part(Clock.class)));
        Clock clock = program.part(Clock.class);
        Acting acting = new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today(clock));
        AuditLog log = program.part(AuditLog.class);
        for (int i = 0; i < LINES; i++) {
            AuditEvent event = AuditEvent.of(clock, acting, Clause.CONFIDENTIALITY, AuditOutcome.DONE, "program");
            events.add(event);
            lines.add(CanonicalEvent.of(event));
        }
        try (ExecutorService many = Executors.newFixedThreadPool(64)) {
            events.forEach(event -> many.execute(() -> log.append(event)));
        }
        int sealed = 0;
        while (sealed < LINES) {
            sealed += log.seal(board);
        }
    }

    @TearDown
    public void stop() throws IOException {
        program.close();
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public LogVerification database() {
        LogVerification verification = program.part(AuditLog.class).verify(board);
        if (!verification.sound() || verification.size() != LINES) {
            throw new IllegalStateException("the log is not sound");
        }
        return verification;
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public byte[] memory() {
        MerkleFrontier tree = new MerkleFrontier();
        MerkleHasher hasher = new MerkleHasher();
        for (AuditEvent event : events) {
            tree.append(hasher.leaf(CanonicalEvent.of(event)));
        }
        return tree.root();
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public byte[] chain() {
        MessageDigest digest = MerkleHasher.sha256();
        byte[] before = new byte[32];
        for (byte[] line : lines) {
            digest.update(before);
            before = digest.digest(line);
        }
        return before;
    }
}
