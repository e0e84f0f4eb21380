package nl.zorgvuldig.platform.database;

import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;

/// Addresses and logins of the two databases: the owner migrates, the application works. Passwords
/// do not print.
public record DatabaseSettings(Login owner, Login app, Login keyringOwner, Login keyringApp) {

    /// Login to one database, as one role.
    public record Login(String url, String user, String password) {
        @Override
        public String toString() {
            return user + "@" + url;
        }
    }

    public static DatabaseSettings of(EmbeddedPostgres postgres) {
        return new DatabaseSettings(
                login(postgres, "zorgvuldig", "zorgvuldig_owner"),
                login(postgres, "zorgvuldig", "zorgvuldig_app"),
                login(postgres, "keyring", "keyring_owner"),
                login(postgres, "keyring", "keyring_app"));
    }

    private static Login login(EmbeddedPostgres postgres, String database, String role) {
        return new Login(postgres.jdbcUrl(database), role, postgres.password(role));
    }
}
