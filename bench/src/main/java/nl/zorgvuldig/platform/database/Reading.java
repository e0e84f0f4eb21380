package nl.zorgvuldig.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
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
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The fifty entries of a dossier, read by the group's teacher through row security in a unit of
/// work, beside the same statement by a user whom row security does not stop, in a transaction and
/// without.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class Reading {
    private static final int ENTRIES = 50;
    private static final String READ = "select entry, version, kind, happened_on, author, written_at, sealed_text"
            + " from dossier.entry_version where board = :board and pupil = :pupil";

    private Running program;
    private HikariDataSource free;
    private JdbcClient unguarded;
    private JdbcClient guarded;
    private Work work;
    private Work freeWork;
    private Acting teacher;
    private BoardId board;
    private UUID pupil;

    @Setup
    public void start() {
        program = Running.start();
        board = program.board();
        Population population = Population.on(SchoolDay.today(program.part(Clock.class)));
        free = DatabaseConfiguration.pool(
                "bench",
                new DatabaseSettings.Login(
                        program.postgres().jdbcUrl("zorgvuldig"),
                        "postgres",
                        program.postgres().password("postgres")),
                2);
        unguarded = JdbcClient.create(free);
        guarded = program.part("appClient", JdbcClient.class);
        work = program.part(Work.class);
        freeWork = new Work(new ActingTransactionManager(free));
        teacher = new Acting(
                board, population.person("leerkracht"), Act.BROWSE, SchoolDay.today(program.part(Clock.class)));
        pupil = fill();
        if (guarded() != ENTRIES || unguarded() != ENTRIES) {
            throw new IllegalStateException("not the same entries are read");
        }
    }

    /// Gives a pupil of the teacher's group as many entries as a thick dossier has.
    private UUID fill() {
        UUID found = unguarded
                .sql("select p.pupil from enrolment.placement p join school.guidance g on g.board = p.board"
                        + " and g.group_id = p.group_id where g.board = :board and g.person = :teacher"
                        + " and current_date between g.valid_from and g.valid_until"
                        + " and current_date between p.valid_from and p.valid_until"
                        + " order by p.pupil limit 1")
                .param("board", board.value())
                .param("teacher", teacher.person().value())
                .query(UUID.class)
                .single();
        unguarded
                .sql("delete from dossier.entry_version where board = :board and pupil = :pupil")
                .param("board", board.value())
                .param("pupil", found)
                .update();
        unguarded
                .sql("insert into dossier.entry_version (board, pupil, entry, version, kind, happened_on, author,"
                        + " written_at, sealed_text) select :board, :pupil, gen_random_uuid(), 1, 'observation',"
                        + " current_date, :teacher, now(), decode(repeat('5a', 400), 'hex')"
                        + " from generate_series(1, :entries)")
                .param("board", board.value())
                .param("pupil", found)
                .param("teacher", teacher.person().value())
                .param("entries", ENTRIES)
                .update();
        return found;
    }

    @TearDown
    public void stop() throws IOException {
        free.close();
        program.close();
    }

    @Benchmark
    public int guarded() {
        return teacher.call(() -> work.read(EnrolmentActs.READ, () -> read(guarded)));
    }

    @Benchmark
    public int inTransaction() {
        return teacher.call(() -> freeWork.read(EnrolmentActs.READ, () -> read(unguarded)));
    }

    @Benchmark
    public int unguarded() {
        return read(unguarded);
    }

    private int read(JdbcClient client) {
        List<byte[]> texts = client.sql(READ)
                .param("board", board.value())
                .param("pupil", pupil)
                .query((row, n) -> row.getBytes("sealed_text"))
                .list();
        return texts.size();
    }
}
