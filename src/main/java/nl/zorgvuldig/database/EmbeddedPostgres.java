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
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.database.PostgresHome.Settings;
import nl.zorgvuldig.database.PostgresUnavailable.Reason;

/// A PostgreSQL of our own in one folder, durable, reachable from this machine alone and with a
// password.
///
/// Whoever opens the folder first starts the server and stops it on [#close]. Whoever opens it
// meanwhile, in this
/// program or in another, attaches, and its `close` leaves the server alone. What was confirmed is
// there again after a
/// `kill -9` of anything.
public final class EmbeddedPostgres implements AutoCloseable {
    private final PostgresHome home;
    private final Settings settings;
    private final boolean fresh;
    private final Runnable stop;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(PostgresHome home, Settings settings, boolean fresh, Runnable stop) {
        this.home = home;
        this.settings = settings;
        this.fresh = fresh;
        this.stop = stop;
    }

    /// How to open.
    ///
    /// @param cache where the programs of PostgreSQL are unpacked
    /// @param settings server settings beside our own, for who starts the server
    /// @param patience how long to wait for an earlier server that is stopping
    public record Options(Path cache, Map<String, String> settings, Duration patience) {
        public Options {
            settings = Map.copyOf(settings);
        }

        public static Options standard() {
            return new Options(Caches.standard(), Map.of(), Duration.ofSeconds(30));
        }

        public Options with(String setting, String value) {
            Map<String, String> more = new java.util.LinkedHashMap<>(settings);
            more.put(setting, value);
            return new Options(cache, more, patience);
        }
    }

    /// @throws PostgresUnavailable when it cannot be had, with the reason in words
    public static EmbeddedPostgres open(Path home) {
        return open(home, Options.standard());
    }

    /// @throws PostgresUnavailable when it cannot be had, with the reason in words
    public static EmbeddedPostgres open(Path folder, Options options) {
        PostgresHome home = PostgresHome.at(folder);
        Patience patience = new Patience(options.patience());
        do {
            Optional<HomeLock> lock = HomeLock.tryTake(home.lock());
            if (lock.isPresent()) {
                return serve(home, options, lock.get());
            }
            Optional<EmbeddedPostgres> attached = attach(home);
            if (attached.isPresent()) {
                return attached.get();
            }
        } while (patience.again());
        throw new PostgresUnavailable(
                Reason.STILL_BUSY,
                "Another program holds %s, and its PostgreSQL does not answer."
                        .formatted(home.folder()));
    }

    /// One for a test: in a folder under the system's temporary folder, gone when closed or when
    // the program ends.
    public static EmbeddedPostgres temporary() {
        return temporary(Options.standard());
    }

    public static EmbeddedPostgres temporary(Options options) {
        try {
            Path folder = Files.createTempDirectory("zorgvuldig-postgres-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            EmbeddedPostgres server = open(folder, options);
            EmbeddedPostgres temporary =
                    new EmbeddedPostgres(
                            server.home,
                            server.settings,
                            true,
                            () -> {
                                server.close();
                                throwAway(folder);
                            });
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(temporary::close));
            return temporary;
        } catch (IOException e) {
            throw Folders.unusable(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), e);
        }
    }

    private static void throwAway(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw Folders.unusable(folder, e);
        }
    }

    private static EmbeddedPostgres serve(PostgresHome home, Options options, HomeLock lock) {
        boolean serving = false;
        try {
            ServiceUser user = ServiceUser.find();
            PostgresBinaries binaries = PostgresBinaries.in(options.cache());
            user.mustReach(binaries.folder());
            user.mustReach(home.folder());
            Standing.clear(home.unfinished(), options.patience());
            Standing.clear(home.data(), options.patience());
            PostgresCluster cluster = new PostgresCluster(home, binaries, user);
            boolean fresh = !Files.exists(home.data());
            Settings settings = fresh ? cluster.create() : cluster.settings();
            Started started = start(home, binaries, user, settings, options);
            try (Connection connection = connect(started.settings())) {
                ServerSettings.mustBeDurable(connection);
                serving = true;
            } catch (SQLException e) {
                throw new PostgresUnavailable(
                        Reason.DID_NOT_START, "PostgreSQL started but does not answer.", e);
            } finally {
                if (!serving) {
                    started.server().stop();
                }
            }
            return new EmbeddedPostgres(
                    home,
                    started.settings(),
                    fresh,
                    () -> {
                        try (lock) {
                            started.server().stop();
                        }
                    });
        } finally {
            if (!serving) {
                lock.close();
            }
        }
    }

    private record Started(PostgresProcess server, Settings settings) {}

    /// Starts on the remembered port, or on another one (then remembered) when someone else took
    // it.
    private static Started start(
            PostgresHome home,
            PostgresBinaries binaries,
            ServiceUser user,
            Settings remembered,
            Options options) {
        Patience patience = new Patience(options.patience());
        Settings settings = remembered;
        while (true) {
            if (!PostgresHome.free(settings.port())) {
                settings = settings.onPort(PostgresHome.freePort());
                home.keep(settings);
            }
            PostmasterFile.removeStale(home.data());
            try {
                return new Started(
                        PostgresProcess.start(home, binaries, user, settings, options.settings()),
                        settings);
            } catch (PostgresUnavailable e) {
                boolean passes = e.reason() == Reason.PORT_TAKEN || e.reason() == Reason.STILL_BUSY;
                if (!passes || !patience.again()) {
                    throw e;
                }
            }
        }
    }

    private static Optional<EmbeddedPostgres> attach(PostgresHome home) {
        Settings settings = home.settings();
        if (!settings.present()) {
            return Optional.empty();
        }
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            if (!home.data().toString().equals(row.getString(1))) {
                return Optional.empty();
            }
            ServerSettings.mustBeDurable(connection);
            return Optional.of(new EmbeddedPostgres(home, settings, false, () -> {}));
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    private static Connection connect(Settings settings) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", PostgresHome.SUPERUSER);
        login.setProperty("password", settings.password(PostgresHome.SUPERUSER));
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(url(settings.port(), "postgres"), login);
    }

    /// The address of a database, without user and password. The driver gives its password to
    // nobody who does not
    /// prove to know it, and keeps values out of its messages.
    public String jdbcUrl(String database) {
        return url(settings.port(), database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?requireAuth=scram-sha-256&sslmode=disable&gssEncMode=disable&logServerErrorDetail=false"
                .formatted(port, database);
    }

    /// The password of `postgres` (superuser), or of `zorgvuldig_owner`, `zorgvuldig_app`,
    // `keyring_owner`,
    /// `keyring_app`.
    ///
    /// @throws IllegalArgumentException when there is no such role
    public String password(String role) {
        return settings.password(role);
    }

    public int port() {
        return settings.port();
    }

    /// Whether the data folder was made by this very opening.
    public boolean fresh() {
        return fresh;
    }

    /// Stops the server in order, if it was started here, and waits. Does nothing the second time.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stop.run();
        }
    }

    @Override
    public String toString() {
        return "EmbeddedPostgres[%s]".formatted(home.folder());
    }
}
