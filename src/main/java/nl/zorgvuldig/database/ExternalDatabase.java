package nl.zorgvuldig.database;

import java.nio.file.Path;
import java.util.Locale;
import nl.zorgvuldig.database.DatabaseSettings.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// A PostgreSQL (15 or newer) that someone else runs, configured by `ZORGVULDIG_DB_…` and
/// `ZORGVULDIG_KEYRING_…` (see `docs/databases.md`). Owner and application must be different
/// roles; the application owns nothing.
final class ExternalDatabase {
    private static final String CERTIFICATES = "zorgvuldig.db.certificates";

    private ExternalDatabase() {}

    static boolean configured(Environment environment) {
        return set(environment, "zorgvuldig.db.url");
    }

    /// An empty value is as if it were not set.
    private static boolean set(Environment environment, String property) {
        @Nullable String value = environment.getProperty(property);
        return value != null && !value.isBlank();
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
        String named = prefix + "." + role + ".user";
        String user = set(environment, named) ? required(environment, named) : defaultUser;
        String password = prefix + "." + role + ".password";
        if (!set(environment, CERTIFICATES)) {
            return new Login(url, user, required(environment, password));
        }
        if (set(environment, password)) {
            throw new WrongSettings(
                    "Set passwords for the database or ZORGVULDIG_DB_CERTIFICATES, not both: "
                            + variable(password)
                            + " is set as well.");
        }
        return new ClientCertificates(Path.of(required(environment, CERTIFICATES).strip()))
                .login(url, user);
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
