package nl.zorgvuldig.database;

import java.nio.file.Path;
import java.util.Locale;
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
        String url = required(environment, prefix + ".url");
        String user = environment.getProperty(prefix + "." + role + ".user", defaultUser);
        String password = prefix + "." + role + ".password";
        @Nullable String certificates = environment.getProperty("zorgvuldig.db.certificates");
        if (certificates == null || certificates.isBlank()) {
            return new Login(url, user, required(environment, password));
        }
        if (environment.containsProperty(password)) {
            throw new WrongSettings(
                    "Set passwords for the database or ZORGVULDIG_DB_CERTIFICATES, not both: "
                            + variable(password)
                            + " is set as well.");
        }
        return new ClientCertificates(Path.of(certificates.strip())).login(url, user);
    }

    private static String required(Environment environment, String property) {
        @Nullable String value = environment.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new WrongSettings(
                    "Set "
                            + variable(property)
                            + ": the database is configured by address, and this misses.");
        }
        return value;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
