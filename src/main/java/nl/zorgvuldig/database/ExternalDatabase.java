package nl.zorgvuldig.database;

import nl.zorgvuldig.database.DatabaseSettings.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// A PostgreSQL (15 or newer) that someone else runs, configured by `ZORGVULDIG_DB_…` and
/// `ZORGVULDIG_KEYRING_…` (see `docs/operations.md`). Owner and application must be different
/// roles; the application owns nothing.
final class ExternalDatabase {
    private ExternalDatabase() {}

    static boolean configured(Environment environment) {
        return environment.containsProperty("zorgvuldig.db.url");
    }

    static DatabaseSettings settings(Environment environment) {
        return new DatabaseSettings(
                login(environment, "db", "owner", "zorgvuldig_owner"),
                login(environment, "db", "app", "zorgvuldig_app"),
                login(environment, "keyring", "owner", "keyring_owner"),
                login(environment, "keyring", "app", "keyring_app"));
    }

    private static Login login(
            Environment environment, String database, String role, String defaultUser) {
        String prefix = "zorgvuldig." + database;
        return new Login(
                required(environment, prefix + ".url"),
                environment.getProperty(prefix + "." + role + ".user", defaultUser),
                required(environment, prefix + "." + role + ".password"));
    }

    private static String required(Environment environment, String property) {
        @Nullable String value = environment.getProperty(property);
        if (value == null || value.isBlank()) {
            String variable = property.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
            throw new WrongSettings(
                    "Set "
                            + variable
                            + ": the database is configured by address, and this misses.");
        }
        return value;
    }
}
