package nl.zorgvuldig.platform.vault.keyring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.vault.KeyEpoch;
import nl.zorgvuldig.platform.vault.KeysUnavailable;

/// Store of the epochs; never of their keys.
public final class KeyEpochStore {
    /// Held shared while keys are added to the open epoch, exclusively while it is closed: so no
    /// key is ever added to an epoch that has ended.
    private static final long CHANGE_LOCK = 0x7a6f_7267_0001L;
    /// Held by the one instance that rotates.
    private static final long ROTATION_LOCK = 0x7a6f_7267_0002L;

    private static final String LOCK_SHARED = "select pg_advisory_xact_lock_shared(?)";
    private static final String LOCK_ALONE = "select pg_advisory_xact_lock(?)";
    private static final String TRY_ROTATION = "select pg_try_advisory_lock(?)";
    private static final String END_ROTATION = "select pg_advisory_unlock(?)";
    private static final String OPEN = "select number from vault.epoch where closed_at is null";
    private static final String LIST =
            "select number, opened_at, closed_at, destroyed_at from vault.epoch order by number";
    private static final String CLOSE = "update vault.epoch set closed_at = ? where closed_at is null";
    private static final String ADD = "insert into vault.epoch (number, opened_at) values (?, ?)";
    private static final String DESTROYED =
            "update vault.epoch set destroyed_at = ? where number = ? and closed_at is not null and destroyed_at is null";

    private final KeyringDatabase database;

    public KeyEpochStore(KeyringDatabase database) {
        this.database = database;
    }

    /// The number of the open epoch, which cannot end before this transaction does.
    static int holdOpen(Connection connection) throws SQLException {
        lock(connection, LOCK_SHARED);
        try (PreparedStatement open = connection.prepareStatement(OPEN);
                ResultSet found = open.executeQuery()) {
            if (!found.next()) {
                throw new KeysUnavailable("no epoch is open in the keyring");
            }
            return found.getInt(1);
        }
    }

    public List<KeyEpoch> list() {
        return database.single(KeyEpochStore::list);
    }

    /// Opens the first epoch, unless there is one.
    ///
    /// @param makeKey creates the key of epoch 1 before its row is committed
    void begin(Runnable makeKey, Instant now) {
        database.transaction(connection -> {
            lock(connection, LOCK_ALONE);
            if (list(connection).isEmpty()) {
                makeKey.run();
                update(connection, ADD, 1, now);
            }
            return true;
        });
    }

    /// Closes the open epoch and opens the next one, in one transaction.
    void turn(int next, Instant now) {
        database.transaction(connection -> {
            lock(connection, LOCK_ALONE);
            try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
                close.setObject(1, now.atOffset(ZoneOffset.UTC));
                close.executeUpdate();
            }
            update(connection, ADD, next, now);
            return true;
        });
    }

    void recordDestroyed(int epoch, Instant now) {
        database.single(connection -> {
            try (PreparedStatement destroyed = connection.prepareStatement(DESTROYED)) {
                destroyed.setObject(1, now.atOffset(ZoneOffset.UTC));
                destroyed.setInt(2, epoch);
                return destroyed.executeUpdate();
            }
        });
    }

    /// Runs work while no other instance rotates.
    ///
    /// @throws KeysUnavailable when another one does
    <T> T alone(KeyringDatabase.Sql<T> rotation) {
        try (Connection connection = database.connect()) {
            if (!asked(connection, TRY_ROTATION)) {
                throw new KeysUnavailable("another rotation of the keys is going on");
            }
            try {
                return rotation.run(connection);
            } finally {
                asked(connection, END_ROTATION);
            }
        } catch (SQLException failed) {
            throw KeyringDatabase.unavailable(failed);
        }
    }

    private static boolean asked(Connection connection, String question) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(question)) {
            ask.setLong(1, ROTATION_LOCK);
            try (ResultSet answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void lock(Connection connection, String how) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(how)) {
            lock.setLong(1, CHANGE_LOCK);
            lock.execute();
        }
    }

    private static void update(Connection connection, String sql, int epoch, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, epoch);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private static List<KeyEpoch> list(Connection connection) throws SQLException {
        List<KeyEpoch> epochs = new ArrayList<>();
        try (PreparedStatement list = connection.prepareStatement(LIST);
                ResultSet found = list.executeQuery()) {
            while (found.next()) {
                epochs.add(new KeyEpoch(
                        found.getInt(1),
                        found.getObject(2, OffsetDateTime.class).toInstant(),
                        moment(found, 3),
                        moment(found, 4)));
            }
        }
        return epochs;
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
