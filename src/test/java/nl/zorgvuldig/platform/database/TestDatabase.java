package nl.zorgvuldig.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import nl.zorgvuldig.MadeOnce;
import nl.zorgvuldig.platform.database.embedded.CopiedPostgres;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One real PostgreSQL for all tests of this JVM, in an awkward time zone. Tests never share a
/// board: each makes its own.
public final class TestDatabase {
    private static final TestDatabase SHARED = start();

    private final EmbeddedPostgres postgres;
    private final DatabaseSettings settings;
    private final HikariDataSource app;
    private final HikariDataSource keyring;
    private final HikariDataSource log;
    private final Work work;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        settings = DatabaseSettings.of(postgres);
        app = DatabaseConfiguration.pool("app", settings.app(), 10);
        keyring = DatabaseConfiguration.pool("keyring", settings.keyringApp(), 4);
        log = DatabaseConfiguration.pool("log", settings.app(), 2);
        work = new Work(new ActingTransactionManager(app));
    }

    public static TestDatabase shared() {
        return SHARED;
    }

    private static TestDatabase start() {
        try {
            return new TestDatabase(CopiedPostgres.of(migrated(), EmbeddedPostgres.Options.standard()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A folder with a server whose databases have all tables and nothing in them; to be copied.
    public static Path migrated() throws IOException {
        return MadeOnce.folder(
                "database",
                folder -> CopiedPostgres.make(folder, TestDatabase::migrate),
                TestDatabase.class,
                CopiedPostgres.class);
    }

    private static void migrate(EmbeddedPostgres postgres) {
        DatabaseSettings settings = DatabaseSettings.of(postgres);
        Migrations.run(settings);
        awkwardZone(settings.owner(), "zorgvuldig");
        awkwardZone(settings.keyringOwner(), "keyring");
    }

    private static void awkwardZone(DatabaseSettings.Login login, String database) {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + database + " set timezone to 'Pacific/Chatham'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static BoardId newBoard() {
        return new BoardId(UUID.randomUUID());
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public Work work() {
        return work;
    }

    public DataSource app() {
        return app;
    }

    public DataSource keyring() {
        return keyring;
    }

    public DataSource log() {
        return log;
    }

    /// Works inside a [Work]; outside one it sees nothing.
    public JdbcClient client() {
        return JdbcClient.create(app);
    }

    public JdbcClient keyringClient() {
        return JdbcClient.create(keyring);
    }

    /// As the owner of the tables; row security is forced for the owner too.
    public JdbcClient ownerClient() {
        return JdbcClient.create(plain(settings.owner()));
    }

    /// As the superuser, whom row security does not stop: to tamper, and to look at what is really
    /// stored.
    public JdbcClient superuserClient(String database) {
        return JdbcClient.create(plain(
                new DatabaseSettings.Login(postgres.jdbcUrl(database), "postgres", postgres.password("postgres"))));
    }

    public Signals newSignals() {
        return new Signals(app, settings.app());
    }

    private static DataSource plain(DatabaseSettings.Login login) {
        return new org.springframework.jdbc.datasource.DriverManagerDataSource(
                login.url(), login.user(), login.password());
    }
}
