package nl.zorgvuldig.platform.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A PostgreSQL (15 or newer) that someone else runs, configured by `ZORGVULDIG_DB_…` and
/// `ZORGVULDIG_KEYRING_…` (see `docs/databases.md`). Owner and application must be different roles;
/// the application owns nothing.
final class ExternalDatabase {
    private static final String CERTIFICATES = "zorgvuldig.db.certificates";
    private static final Pattern TARGET = Pattern.compile("[?&]targetServerType=([^&]*)");
    private static final Set<String> LEADS = Set.of("primary", "master");

    /// Required settings: with any other value a server could lose confirmed data. Not waiting for
    /// the standby is enough to lose it at a fail-over.
    private static final Map<String, Set<String>> KEEPS = Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply"));

    private ExternalDatabase() {}

    static boolean configured(Environment environment) {
        return set(environment, "zorgvuldig.db.url");
    }

    /// An empty value counts as not set.
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

    private static Login login(Environment environment, String database, String role, String defaultUser) {
        String prefix = "zorgvuldig." + database;
        String url = leading(required(environment, prefix + ".url"));
        String named = prefix + "." + role + ".user";
        String user = set(environment, named) ? required(environment, named) : defaultUser;
        String password = prefix + "." + role + ".password";
        if (!set(environment, CERTIFICATES)) {
            return new Login(url, user, required(environment, password));
        }
        if (set(environment, password)) {
            throw new InvalidSettings("Set passwords for the database or ZORGVULDIG_DB_CERTIFICATES, not both: "
                    + variable(password)
                    + " is set as well.");
        }
        return new ClientCertificates(
                        Path.of(required(environment, CERTIFICATES).strip()))
                .login(url, user);
    }

    /// Restricts the connection to a primary: what a standby has of a consent or a right may be out
    /// of date.
    private static String leading(String url) {
        Matcher named = TARGET.matcher(url);
        if (!named.find()) {
            return url + (url.contains("?") ? "&" : "?") + "targetServerType=primary";
        }
        if (!LEADS.contains(named.group(1))) {
            throw new InvalidSettings("The address of a database says targetServerType="
                    + named.group(1)
                    + ". Only the server that leads is asked: primary.");
        }
        return url;
    }

    /// Refuses a server that could lose what it confirmed, with the settings of the application's
    /// roles.
    ///
    /// @throws InvalidSettings in words for the operator
    static void mustKeep(DatabaseSettings settings) {
        for (Login login : List.of(settings.app(), settings.keyringApp())) {
            JdbcClient client =
                    JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
            KEEPS.forEach((name, good) -> {
                String value = client.sql("select current_setting(?)")
                        .param(name)
                        .query(String.class)
                        .single();
                if (!good.contains(value)) {
                    throw new InvalidSettings(
                            "PostgreSQL works for %s with %s = %s and could lose what it confirmed. Set it to on."
                                    .formatted(login.user(), name, value));
                }
            });
        }
    }

    private static String required(Environment environment, String property) {
        @Nullable String value = environment.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new InvalidSettings(
                    "Set " + variable(property) + ": the database is configured by address, and this misses.");
        }
        return value;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
