package nl.zorgvuldig.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import nl.zorgvuldig.platform.database.BoundedWait;

/// A folder for one embedded server, that the service user may pass through; and what tests ask of
/// such a server.
public final class TestHome implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Path folder;

    public TestHome() throws IOException {
        folder = Files.createTempDirectory("zorgvuldig-test-").toRealPath();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    public Path path() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public EmbeddedPostgres open() {
        return EmbeddedPostgres.open(folder);
    }

    public long serverProcess() throws IOException {
        return Long.parseLong(
                Files.readAllLines(file("data/postmaster.pid")).get(0).strip());
    }

    /// The server's processes, dead ones nobody has buried not among them.
    boolean serverRuns() {
        return !PostgresProcesses.in(file("data")).isEmpty();
    }

    static Connection as(EmbeddedPostgres server, String role) throws SQLException {
        String database = role.startsWith("keyring") ? "keyring" : "zorgvuldig";
        return DriverManager.getConnection(server.jdbcUrl(database), role, server.password(role));
    }

    public static void execute(EmbeddedPostgres server, String role, String sql) throws SQLException {
        try (Connection connection = as(server, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static String ask(EmbeddedPostgres server, String role, String sql) throws SQLException {
        try (Connection connection = as(server, role);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    public static void await(String what, BooleanSupplier condition) {
        BoundedWait patience = new BoundedWait(LONGEST);
        do {
            if (condition.getAsBoolean()) {
                return;
            }
        } while (patience.again());
        throw new AssertionError("never came true: " + what);
    }

    @Override
    public void close() throws IOException {
        PostgresProcesses.clear(file("data"), LONGEST);
        PostgresProcesses.clear(file("data.new"), LONGEST);
        DurableFolders.delete(folder);
    }
}
