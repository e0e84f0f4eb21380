package nl.zorgvuldig.platform.database;

import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/// Migrations that bring both databases to the schema this program needs, as their owners. A
/// database that another version migrated further is refused: data written by this version could
/// not be trusted there.
public final class Migrations {
    static final String ANOTHER_VERSION =
            "The list of migrations in this database differs from that of this program: most likely a"
                    + " newer version brought it to its shape. So it is left as it is. Start that"
                    + " version, or put back the backup of before (docs/operations.md, \"Another"
                    + " version\").";

    private Migrations() {}

    public static void run(DatabaseSettings settings) {
        migrate(settings.owner(), "classpath:db/migration");
        migrate(settings.keyringOwner(), "classpath:db/keyring");
    }

    static void migrate(Login login, String folder) {
        Flyway flyway = Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .locations(folder)
                .defaultSchema("migrations")
                .createSchemas(true)
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            migrate(flyway, login);
        } catch (FlywayValidateException other) {
            throw new InvalidSettings(ANOTHER_VERSION, other);
        }
    }

    private static void migrate(Flyway flyway, Login login) {
        try {
            flyway.migrate();
        } catch (FlywaySqlException failed) {
            if (!DatabaseStartupWait.says(failed)) {
                throw failed;
            }
            DatabaseStartupWait.await(login);
            flyway.migrate();
        }
    }
}
