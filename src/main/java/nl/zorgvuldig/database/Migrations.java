package nl.zorgvuldig.database;

import nl.zorgvuldig.database.DatabaseSettings.Login;
import org.flywaydb.core.Flyway;

/// Brings both databases to the shape this program needs, as their owners.
final class Migrations {
    private Migrations() {}

    static void run(DatabaseSettings settings) {
        migrate(settings.owner(), "classpath:db/migration");
        migrate(settings.keyringOwner(), "classpath:db/keyring");
    }

    private static void migrate(Login login, String folder) {
        Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .locations(folder)
                .defaultSchema("migrations")
                .createSchemas(true)
                .load()
                .migrate();
    }
}
