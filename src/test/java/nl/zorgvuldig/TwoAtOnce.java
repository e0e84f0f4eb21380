package nl.zorgvuldig;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.zorgvuldig.story.DemoProgram;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two who take a step with the same state before them: both looked before either of them wrote. A
/// lock on the table of the demonstration's database keeps them there.
public enum TwoAtOnce {
    /// Both write at once: mostly a key is taken.
    TOGETHER,

    /// The first is done when the second writes: row security judges the second's row by what the
    /// first left. A second lock waits between them in PostgreSQL's queue.
    IN_TURN;

    private static final ConditionFactory LONG = await().atMost(Duration.ofMinutes(5));

    /// @param table that both write to, with its schema
    /// @return the answers of both, in this order
    public <T> List<T> on(String table, Supplier<T> first, Supplier<T> second) {
        DataSource source = DemoProgram.running().superuserSource("zorgvuldig");
        JdbcClient onlooker = JdbcClient.create(source);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection gate = source.getConnection();
                Connection between = source.getConnection()) {
            gate.setAutoCommit(false);
            between.setAutoCommit(false);
            lock(gate, table);
            Future<T> future = threads.submit(first::get);
            LONG.until(() -> future.isDone() || waiting(onlooker) >= 1);
            Future<?> queued = threads.submit(this == IN_TURN ? () -> lock(between, table) : () -> {});
            int before = this == IN_TURN ? 2 : 1;
            LONG.until(() -> future.isDone() || waiting(onlooker) >= before);
            Future<T> two = threads.submit(second::get);
            LONG.until(() -> two.isDone() || waiting(onlooker) > before);
            gate.commit();
            queued.get();
            between.commit();
            return List.of(future.get(), two.get());
        } catch (SQLException | ExecutionException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void lock(Connection connection, String table) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int waiting(JdbcClient onlooker) {
        return onlooker.sql("select count(distinct pid) from pg_locks where not granted and pid in"
                        + " (select pid from pg_stat_activity where datname ="
                        + " current_database())")
                .query(Integer.class)
                .single();
    }
}
