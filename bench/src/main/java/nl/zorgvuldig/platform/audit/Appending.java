package nl.zorgvuldig.platform.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A line in the log beside a bare commit of one row of the same shape, without board, index or row
/// security: on the same server, through the same pool, one client and eight.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 4)
public class Appending {
    private static final String BARE =
            "insert into public.bare (id, at, actor, act, outcome, relation) values (?, now(), ?, ?, ?, ?)";

    private Running program;
    private AuditLog log;
    private DataSource pool;
    private Clock clock;
    private BoardId board;

    @Setup
    public void start() {
        program = Running.start();
        log = program.part(AuditLog.class);
        pool = program.part("log", DataSource.class);
        clock = program.part(Clock.class);
        board = program.board();
        JdbcClient superuser = JdbcClient.create(new DriverManagerDataSource(
                program.postgres().jdbcUrl("zorgvuldig"),
                "postgres",
                program.postgres().password("postgres")));
        superuser
                .sql("create table public.bare (id uuid primary key, at timestamptz not null, actor uuid not null,"
                        + " act text not null, outcome text not null, relation text not null)")
                .update();
        superuser.sql("grant usage on schema public to zorgvuldig_app").update();
        superuser.sql("grant insert on public.bare to zorgvuldig_app").update();
    }

    @TearDown
    public void stop() throws IOException {
        program.close();
    }

    @Benchmark
    public void line1() {
        append();
    }

    @Benchmark
    public void bare1() throws SQLException {
        insert();
    }

    @Benchmark
    @Threads(8)
    public void line8() {
        append();
    }

    @Benchmark
    @Threads(8)
    public void bare8() throws SQLException {
        insert();
    }

    private void append() {
        Acting acting = new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today(clock));
        log.append(AuditEvent.of(clock, acting, Clause.CONFIDENTIALITY, AuditOutcome.DONE, "program"));
    }

    private void insert() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement row = connection.prepareStatement(BARE)) {
            row.setObject(1, nl.zorgvuldig.platform.kernel.ids.Id.next(clock));
            row.setObject(2, PersonId.PROGRAM.value());
            row.setString(3, "maintain");
            row.setString(4, "done");
            row.setString(5, "program");
            row.executeUpdate();
        }
    }
}
