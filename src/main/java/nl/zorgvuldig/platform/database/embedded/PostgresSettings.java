package nl.zorgvuldig.platform.database.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;

/// Settings of every embedded server, on its command line, so that no file and no `ALTER SYSTEM`
/// can override them.
final class PostgresSettings {
    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    private static final String EXCEPTIONS = """
            select 1 from pg_db_role_setting, unnest(setconfig) as setting
            where setting like 'synchronous\\_commit=%' and setting <> 'synchronous_commit=on'
            """;

    private PostgresSettings() {}

    static Map<String, String> all(int port, Map<String, String> extra) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", Integer.toString(port));
        all.put("unix_socket_directories", "");
        all.put("max_connections", "100");
        all.put("shared_buffers", "128MB");
        all.put("jit", "off");
        all.put("TimeZone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("lc_messages", "C");
        all.put("password_encryption", "scram-sha-256");
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        // a value of a person never reaches the log of the server
        all.put("log_min_messages", "log");
        all.put("log_min_error_statement", "panic");
        all.put("log_error_verbosity", "terse");
        all.put("log_parameter_max_length", "0");
        all.put("log_parameter_max_length_on_error", "0");
        all.put("log_statement", "none");
        all.putAll(extra);
        return all;
    }

    /// Refuses a server that could lose what it confirmed.
    static void mustBeDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String name : DURABLE) {
                try (ResultSet row = statement.executeQuery("SHOW " + name)) {
                    if (!row.next() || !"on".equals(row.getString(1))) {
                        throw notDurable(name + " off");
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery(EXCEPTIONS)) {
                if (rows.next()) {
                    throw notDurable("synchronous_commit off for one role or database");
                }
            }
        }
    }

    private static PostgresUnavailable notDurable(String how) {
        return new PostgresUnavailable(
                Reason.NOT_DURABLE,
                "PostgreSQL runs with %s and could lose what it confirmed. The program does not work on it."
                        .formatted(how));
    }
}
