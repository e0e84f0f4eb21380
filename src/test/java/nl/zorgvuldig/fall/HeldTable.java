package nl.zorgvuldig.fall;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import org.awaitility.Awaitility;

/// A table in which nobody changes anything for a while. Who wants to has to wait, so it is seen
/// which of several instances is in the middle of something, and it can be killed right there.
final class HeldTable implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final String WAITING = """
            select client_port from pg_stat_activity
            where pg_backend_pid() = any (pg_blocking_pids(pid))""";

    private final Connection connection;

    /// Waits for what is being changed now.
    HeldTable(Login superuser, String table) throws SQLException {
        connection = DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share row exclusive mode");
        }
    }

    /// The first of them that waits for this table.
    Child awaitWaiting(List<Child> among) {
        return Awaitility.await()
                .atMost(LONGEST)
                .until(() -> waiting(among), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Child> waiting(List<Child> among) throws SQLException {
        List<Integer> ports = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            // else what is seen once in a transaction stays as it was
            statement.execute("select pg_stat_clear_snapshot()");
            try (ResultSet row = statement.executeQuery(WAITING)) {
                while (row.next()) {
                    ports.add(row.getInt(1));
                }
            }
        }
        return among.stream()
                .filter(child -> ports.stream().anyMatch(child::connectsFrom))
                .findFirst();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
