package nl.zorgvuldig.database;

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

/// A folder for one embedded server, that the service user may pass through; and what tests ask of
/// such a server.
final class TestHome implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Path folder;

    TestHome() throws IOException {
        folder = Files.createTempDirectory("zorgvuldig-test-").toRealPath();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    EmbeddedPostgres open() {
        return EmbeddedPostgres.open(folder);
    }

    long serverProcess() throws IOException {
        return Long.parseLong(
                Files.readAllLines(file("data/postmaster.pid")).get(0).strip());
    }

    /// The server's processes, dead ones nobody has buried not among them.
    boolean serverRuns() {
        return !Standing.in(file("data")).isEmpty();
    }

    static Connection as(EmbeddedPostgres server, String role) throws SQLException {
        String database = role.startsWith("keyring") ? "keyring" : "zorgvuldig";
        return DriverManager.getConnection(server.jdbcUrl(database), role, server.password(role));
    }

    static void execute(EmbeddedPostgres server, String role, String sql) throws SQLException {
        try (Connection connection = as(server, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedPostgres server, String role, String sql) throws SQLException {
        try (Connection connection = as(server, role);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static void await(String what, BooleanSupplier condition) {
        Patience patience = new Patience(LONGEST);
        do {
            if (condition.getAsBoolean()) {
                return;
            }
        } while (patience.again());
        throw new AssertionError("never came true: " + what);
    }

    @Override
    public void close() throws IOException {
        Standing.clear(file("data"), LONGEST);
        Standing.clear(file("data.new"), LONGEST);
        Folders.delete(folder);
    }
}
