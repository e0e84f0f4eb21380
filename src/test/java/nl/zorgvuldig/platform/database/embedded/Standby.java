package nl.zorgvuldig.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.DatabaseSettings;
import org.awaitility.Awaitility;

/// A second PostgreSQL that follows a first by streaming replication, made as `pg_basebackup` makes
/// one. The first waits at each commit until this one has it on disk, as Patroni has it with
/// `synchronous_mode`.
public final class Standby implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Set<String> NOT_COPIED =
            Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_stat_tmp");

    private final Process process;
    private final int port;
    private final String password;

    private Standby(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /// @param from the folder of the first
    /// @param folder for this one, empty
    public static Standby follow(EmbeddedPostgres first, Path from, Path folder) throws IOException, SQLException {
        Path data = folder.resolve("data");
        String password = first.password(PostgresHome.SUPERUSER);
        Files.writeString(
                from.resolve("data/pg_hba.conf"),
                "host replication all 127.0.0.1/32 scram-sha-256\n",
                StandardOpenOption.APPEND);
        String label;
        try (Connection connection = connect(first.port(), password);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set wal_keep_size = '512MB'");
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_backup_start('standby', true)");
            copy(from.resolve("data"), data);
            try (ResultSet stop = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                stop.next();
                label = stop.getString(1);
            }
        }
        Files.writeString(data.resolve("backup_label"), label);
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s application_name=standby'%n"
                        .formatted(first.port(), password),
                StandardOpenOption.APPEND);
        Standby standby = start(folder, data, password);
        standby.beWaitedFor(first);
        return standby;
    }

    private static Standby start(Path folder, Path data, String password) throws IOException {
        ServiceUser user = ServiceUser.find();
        user.own(data);
        int port = PostgresHome.freePort();
        List<String> command = new ArrayList<>();
        command.add(PostgresBinaries.in(PostgresBinariesFolder.near(folder)).program("postgres"));
        command.addAll(List.of("-D", data.toString()));
        PostgresSettings.all(port, Map.of())
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        Process process = SystemCommands.prepare(user.serving(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("standby.log").toFile())
                .start();
        return new Standby(process, port, password);
    }

    private void beWaitedFor(EmbeddedPostgres first) throws SQLException {
        try (Connection connection = connect(first.port(), password);
                Statement statement = connection.createStatement()) {
            await(statement, "select count(*) from pg_stat_replication where state = 'streaming'");
            statement.execute("alter system set synchronous_standby_names = 'standby'");
            statement.execute("select pg_reload_conf()");
            await(statement, "select count(*) from pg_stat_replication where sync_state = 'sync'");
        }
    }

    private static void await(Statement statement, String count) {
        Awaitility.await().atMost(LONGEST).until(() -> {
            try (ResultSet row = statement.executeQuery(count)) {
                return row.next() && row.getInt(1) == 1;
            }
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(file -> !file.equals(from))
                    .filter(file -> !NOT_COPIED.contains(
                            from.relativize(file).getName(0).toString()))
                    .forEach(file ->
                            copyOne(file, to.resolve(from.relativize(file).toString())));
        }
        for (String empty : List.of("pg_wal", "pg_replslot", "pg_stat_tmp")) {
            Files.createDirectory(to.resolve(empty));
        }
    }

    private static void copyOne(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectory(to);
            } else {
                Files.copy(from, to);
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// From now on it leads.
    public void promote() throws SQLException {
        try (Connection connection = connect(port, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_promote(true, 60)");
        }
    }

    public int port() {
        return port;
    }

    public DatabaseSettings.Login superuser(String database) {
        return new DatabaseSettings.Login(PostgresStarter.url(port, database), PostgresHome.SUPERUSER, password);
    }

    /// The address of both.
    public String either(EmbeddedPostgres first, String database) {
        return PostgresStarter.url(first.port(), database)
                .replace("/" + database, ",127.0.0.1:" + port + "/" + database);
    }

    private static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection(PostgresStarter.url(port, "postgres"), PostgresHome.SUPERUSER, password);
    }

    @Override
    public void close() {
        SystemCommands.signal("QUIT", process.pid());
        process.onExit().join();
    }
}
