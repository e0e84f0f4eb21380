package nl.zorgvuldig.platform.database.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.platform.database.DatabaseSettings;
import nl.zorgvuldig.platform.database.Migrations;
import nl.zorgvuldig.platform.database.embedded.PostgresStarter.Opened;

/// Embedded PostgreSQL in one folder, durable, reachable only from this machine and with a
/// password.
///
/// Whoever opens the folder first starts the server and stops it on [#close]. Whoever opens it
/// meanwhile, in this program or in another, attaches, and its `close` leaves the server running.
/// Confirmed data survives a `kill -9` of anything.
public final class EmbeddedPostgres implements AutoCloseable {
    private final PostgresHome home;
    private final Opened opened;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(PostgresHome home, Opened opened) {
        this.home = home;
        this.opened = opened;
    }

    /// Options for opening.
    ///
    /// @param cache where the programs of PostgreSQL are unpacked; if empty, the usual place for
    ///     such things
    /// @param settings server settings beside our own; they count only when the server is started
    ///     here
    /// @param patience how long to wait for an earlier server that is stopping
    public record Options(Optional<Path> cache, Map<String, String> settings, Duration patience) {
        public Options {
            settings = Map.copyOf(settings);
        }

        public static Options standard() {
            return new Options(Optional.empty(), Map.of(), Duration.ofSeconds(30));
        }

        public Options with(String setting, String value) {
            Map<String, String> more = new HashMap<>(settings);
            more.put(setting, value);
            return new Options(cache, more, patience);
        }

        public Options unpackingIn(Path folder) {
            return new Options(Optional.of(folder), settings, patience);
        }

        public Options waiting(Duration longest) {
            return new Options(cache, settings, longest);
        }
    }

    /// @throws PostgresUnavailable when it cannot be opened, with the reason in words
    public static EmbeddedPostgres open(Path home) {
        return open(home, Options.standard());
    }

    /// @throws PostgresUnavailable when it cannot be opened, with the reason in words
    public static EmbeddedPostgres open(Path folder, Options options) {
        PostgresHome home = PostgresHome.at(folder);
        return new EmbeddedPostgres(home, new PostgresStarter(home, options).open());
    }

    /// A server for a test, as durable as any: in a folder under the system's temporary folder,
    /// removed when closed or when the program ends.
    public static EmbeddedPostgres temporary() {
        return temporary(Options.standard());
    }

    public static EmbeddedPostgres temporary(Options options) {
        Path folder = TemporaryPostgresHomes.create();
        try {
            EmbeddedPostgres server = open(folder, options);
            Runnable throwAway = () -> {
                server.close();
                DurableFolders.discard(folder);
            };
            EmbeddedPostgres temporary =
                    new EmbeddedPostgres(server.home, new Opened(server.opened.settings(), true, throwAway));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(temporary::close));
            return temporary;
        } catch (PostgresUnavailable e) {
            DurableFolders.discard(folder);
            throw e;
        }
    }

    /// The address of a database, without user and password. The driver proves that it knows the
    /// password without revealing it to anybody who listens, and keeps values out of its messages.
    public String jdbcUrl(String database) {
        return PostgresStarter.url(port(), database);
    }

    /// The password of `postgres` (superuser), `zorgvuldig_owner`, `zorgvuldig_app`,
    /// `keyring_owner` or `keyring_app`.
    ///
    /// @throws IllegalArgumentException when there is no such role
    public String password(String role) {
        return opened.settings().password(role);
    }

    /// The role that row security does not restrict: for copies of everything, and for nothing
    /// else.
    public DatabaseSettings.Login superuser(String database) {
        return new DatabaseSettings.Login(jdbcUrl(database), PostgresHome.SUPERUSER, password(PostgresHome.SUPERUSER));
    }

    /// Brings both databases to the schema this program needs.
    public void migrate() {
        Migrations.run(DatabaseSettings.of(this));
    }

    public int port() {
        return opened.settings().port();
    }

    /// Whether the data folder was created by this very call.
    public boolean fresh() {
        return opened.fresh();
    }

    /// Stops the server in an orderly way, if it was started here, and waits. Does nothing the
    /// second time.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            opened.close().run();
        }
    }

    @Override
    public String toString() {
        return "EmbeddedPostgres[%s]".formatted(home.folder());
    }
}
