package nl.zorgvuldig.platform.database.embedded;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import nl.zorgvuldig.platform.database.BoundedWait;
import nl.zorgvuldig.platform.database.embedded.PostgresHome.Settings;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;

/// Opens a folder: whoever gets its lock starts the server, anybody else attaches to the running
/// one.
final class PostgresStarter {
    private static final Duration LONGEST_CREATION = Duration.ofMinutes(5);

    private final PostgresHome home;
    private final EmbeddedPostgres.Options options;

    PostgresStarter(PostgresHome home, EmbeddedPostgres.Options options) {
        this.home = home;
        this.options = options;
    }

    /// A server that answers, and the action of its `close`.
    record Opened(Settings settings, boolean fresh, Runnable close) {}

    private record Started(PostgresProcess server, Settings settings) {}

    Opened open() {
        BoundedWait patience = new BoundedWait(options.patience());
        BoundedWait creation = new BoundedWait(LONGEST_CREATION);
        do {
            Optional<PostgresHomeLock> lock = PostgresHomeLock.tryTake(home.lock());
            if (lock.isPresent()) {
                return serve(lock.get());
            }
            Optional<Opened> attached = attach();
            if (attached.isPresent()) {
                return attached.get();
            }
        } while (patience.again() || (beingMade() && creation.again()));
        throw new PostgresUnavailable(
                Reason.STILL_BUSY,
                "Another program holds %s, and its PostgreSQL does not answer.".formatted(home.folder()));
    }

    /// Whether the living holder of the lock is still creating the data, on a slow or busy disk.
    private boolean beingMade() {
        return Files.exists(home.unfinished());
    }

    private Opened serve(PostgresHomeLock lock) {
        boolean serving = false;
        try {
            ServiceUser user = ServiceUser.find();
            PostgresBinaries binaries =
                    PostgresBinaries.in(options.cache().orElseGet(() -> PostgresBinariesFolder.near(home.folder())));
            user.mustReach(binaries.folder());
            user.mustReach(home.folder());
            PostgresProcesses.clear(home.unfinished(), options.patience());
            PostgresProcesses.clear(home.data(), options.patience());
            PostgresCluster cluster = new PostgresCluster(home, binaries, user);
            boolean fresh = cluster.absent();
            Settings settings = fresh ? cluster.create() : cluster.settings();
            Started started = start(binaries, user, settings);
            mustBeDurable(started);
            if (!user.binds()) {
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(started.server()::stop));
            }
            serving = true;
            return new Opened(started.settings(), fresh, () -> stop(started.server(), lock));
        } finally {
            if (!serving) {
                lock.close();
            }
        }
    }

    private static void stop(PostgresProcess server, PostgresHomeLock lock) {
        try (lock) {
            server.stop();
        }
    }

    /// Starts on the remembered port, or on another one (then remembered) when another program took
    /// it.
    private Started start(PostgresBinaries binaries, ServiceUser user, Settings remembered) {
        BoundedWait patience = new BoundedWait(options.patience());
        Settings settings = remembered;
        while (true) {
            if (!PostgresHome.free(settings.port())) {
                settings = settings.onPort(PostgresHome.freePort());
                home.keep(settings);
            }
            PostmasterFile.removeStale(home.data());
            try {
                return new Started(PostgresProcess.start(home, binaries, user, settings, options.settings()), settings);
            } catch (PostgresUnavailable e) {
                boolean passes = e.reason() == Reason.PORT_TAKEN || e.reason() == Reason.STILL_BUSY;
                if (!passes || !patience.again()) {
                    throw e;
                }
            }
        }
    }

    private void mustBeDurable(Started started) {
        boolean durable = false;
        try (Connection connection = connect(started.settings())) {
            PostgresSettings.mustBeDurable(connection);
            durable = true;
        } catch (SQLException e) {
            throw new PostgresUnavailable(
                    Reason.DID_NOT_START,
                    "PostgreSQL started in %s but does not let us in.".formatted(home.folder()),
                    e);
        } finally {
            if (!durable) {
                started.server().stop();
            }
        }
    }

    private Optional<Opened> attach() {
        Settings settings = home.settings();
        if (!settings.present()) {
            return Optional.empty();
        }
        try (Connection connection = connect(settings)) {
            if (!servesThisFolder(connection)) {
                return Optional.empty();
            }
            PostgresSettings.mustBeDurable(connection);
            return Optional.of(new Opened(settings, false, () -> {}));
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    private boolean servesThisFolder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && home.data().toString().equals(row.getString(1));
        }
    }

    private static Connection connect(Settings settings) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", PostgresHome.SUPERUSER);
        login.setProperty("password", settings.password(PostgresHome.SUPERUSER));
        login.setProperty("loginTimeout", "10");
        login.setProperty("socketTimeout", "10");
        return DriverManager.getConnection(url(settings.port(), "postgres"), login);
    }

    static String url(int port, String database) {
        return ("jdbc:postgresql://127.0.0.1:%d/%s?requireAuth=scram-sha-256&sslmode=disable"
                        + "&gssEncMode=disable&logServerErrorDetail=false")
                .formatted(port, database);
    }
}
