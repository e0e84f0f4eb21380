package nl.zorgvuldig.platform.vault.keyring;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.vault.KeysUnavailable;

/// Transactions on the keyring. They are separate from the unit of work on the main database: a key
/// that is created or destroyed stays so whatever becomes of the surrounding work.
public final class KeyringDatabase {
    /// Work with SQL.
    @FunctionalInterface
    interface Sql<T> {
        T run(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;

    public KeyringDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// A single statement, committed by itself.
    <T> T single(Sql<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /// All or nothing.
    <T> T transaction(Sql<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T answer = work.run(connection);
                connection.commit();
                return answer;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /// A dedicated connection, for a lock.
    Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    static KeysUnavailable unavailable(SQLException cause) {
        return new KeysUnavailable("the keyring database refuses or does not answer", cause);
    }
}
