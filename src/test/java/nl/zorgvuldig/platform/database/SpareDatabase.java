package nl.zorgvuldig.platform.database;

import java.util.UUID;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A main database beside the shared one, for one test alone: empty, or as it was before a
/// migration.
final class SpareDatabase implements AutoCloseable {
    private final TestDatabase shared = TestDatabase.shared();
    private final String name = "spare_" + UUID.randomUUID().toString().replace("-", "");

    SpareDatabase() {
        server().sql("create database %s owner %s template template0 encoding 'UTF8'"
                        .formatted(name, shared.settings().owner().user()))
                .update();
    }

    /// Brings it to where it was after this migration.
    void migrateTo(String version) {
        Flyway.configure()
                .dataSource(source(owner()))
                .locations("classpath:db/migration")
                .defaultSchema("migrations")
                .createSchemas(true)
                .target(version)
                .load()
                .migrate();
    }

    /// Brings it to today's shape, as a start of the program does.
    void migrate() {
        Migrations.migrate(owner(), "classpath:db/migration");
    }

    DataSource app() {
        return source(at(shared.settings().app()));
    }

    /// As the application reaches both databases when this one stands for the keyring too.
    DatabaseSettings settings() {
        Login app = at(shared.settings().app());
        return new DatabaseSettings(owner(), app, owner(), app);
    }

    /// For every connection from now on.
    void set(String name, String value) {
        server().sql("alter database %s set %s = '%s'".formatted(this.name, name, value))
                .update();
    }

    /// Whom row security does not stop.
    JdbcClient superuser() {
        return JdbcClient.create(
                source(new Login(url(), "postgres", shared.postgres().password("postgres"))));
    }

    private Login owner() {
        return at(shared.settings().owner());
    }

    private Login at(Login login) {
        return new Login(url(), login.user(), login.password());
    }

    private String url() {
        return shared.postgres().jdbcUrl(name);
    }

    private static DataSource source(Login login) {
        return new DriverManagerDataSource(login.url(), login.user(), login.password());
    }

    private JdbcClient server() {
        return shared.superuserClient("zorgvuldig");
    }

    @Override
    public void close() {
        server().sql("drop database " + name + " with (force)").update();
    }
}
