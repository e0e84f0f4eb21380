package nl.zorgvuldig.platform.vault.keyring;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// Store of the rows of wrapped keys.
public final class KeyringStore {
    private static final int ROWS_PER_INSERT = 500;
    private static final String NAMED = """
            from vault.data_key k
            join unnest(?::uuid[], ?::uuid[], ?::text[]) as n (board, subject, keeping)
              on k.board = n.board and k.subject = n.subject and k.keeping = n.keeping
            join vault.epoch e on e.number = k.epoch and e.destroyed_at is null
            """;
    private static final String FIND = "select k.board, k.subject, k.keeping, k.epoch, k.wrapped " + NAMED;
    private static final String EXISTS = "select 1 " + NAMED;
    private static final String EXISTING = """
            select k.subject, k.keeping from vault.data_key k
            join vault.epoch e on e.number = k.epoch and e.destroyed_at is null
            where k.board = ? and k.keeping = any (?) and k.subject = any (?)
            """;
    private static final String INSERT =
            "insert into vault.data_key (board, subject, keeping, epoch, wrapped, created_at) values ";
    private static final String INSERT_ONCE = " on conflict do nothing returning board, subject, keeping";
    private static final String DELETE =
            "delete from vault.data_key where board = ? and subject = ? and keeping = ? returning epoch";
    private static final String OF_EPOCHS =
            "select board, subject, keeping, epoch, wrapped from vault.data_key where epoch = any (?) limit ?";
    private static final String COUNT = "select count(*) from vault.data_key where epoch = any (?)";
    private static final String PAGE = """
            select board, subject, keeping, epoch, wrapped from vault.data_key
            where (board, subject, keeping) > (?, ?, ?) and epoch = ?
            order by board, subject, keeping limit ?
            """;
    private static final String REWRAP = """
            update vault.data_key k set epoch = ?, wrapped = n.wrapped
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::bytea[])
              as n (board, subject, keeping, epoch, wrapped)
            where k.board = n.board and k.subject = n.subject and k.keeping = n.keeping and k.epoch = n.epoch
            """;

    private final KeyringDatabase database;

    public KeyringStore(KeyringDatabase database) {
        this.database = database;
    }

    /// Those of the named keys that exist; not those of a destroyed epoch.
    List<WrappedKey> find(Collection<KeyName> names) {
        return database.single(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                bindNames(connection, find, 1, names);
                return rows(find);
            }
        });
    }

    boolean exists(KeyName name) {
        return database.single(connection -> {
            try (PreparedStatement exists = connection.prepareStatement(EXISTS)) {
                bindNames(connection, exists, 1, List.of(name));
                try (ResultSet found = exists.executeQuery()) {
                    return found.next();
                }
            }
        });
    }

    /// Those of the subjects that have a key for this retention purpose.
    Map<RetentionPurpose, Set<UUID>> existing(
            BoardId board, Set<RetentionPurpose> keepings, Collection<UUID> subjects) {
        Map<RetentionPurpose, Set<UUID>> found = new EnumMap<>(RetentionPurpose.class);
        keepings.forEach(keeping -> found.put(keeping, new HashSet<>()));
        Object[] codes = keepings.stream().map(RetentionPurpose::code).toArray();
        return database.single(connection -> {
            try (PreparedStatement existing = connection.prepareStatement(EXISTING)) {
                existing.setObject(1, board.value());
                existing.setArray(2, connection.createArrayOf("text", codes));
                existing.setArray(3, connection.createArrayOf("uuid", subjects.toArray()));
                try (ResultSet rows = existing.executeQuery()) {
                    while (rows.next()) {
                        Objects.requireNonNull(found.get(RetentionPurpose.get(rows.getString(2))))
                                .add(rows.getObject(1, UUID.class));
                    }
                }
                return found;
            }
        });
    }

    /// Adds keys in the open epoch, which stays open until they are committed.
    ///
    /// @param wrap wraps the keys in the epoch of that number
    /// @return the names that had no key before; the keys of the others are left as they were
    Set<KeyName> insert(IntFunction<List<WrappedKey>> wrap, Instant now) {
        return database.transaction(connection -> {
            List<WrappedKey> keys = wrap.apply(KeyEpochStore.holdOpen(connection));
            Set<KeyName> made = new HashSet<>();
            for (int from = 0; from < keys.size(); from += ROWS_PER_INSERT) {
                insert(connection, keys.subList(from, Math.min(keys.size(), from + ROWS_PER_INSERT)), now, made);
            }
            return made;
        });
    }

    /// Deletes a key.
    ///
    /// @return the epoch it was wrapped in, if there was one
    OptionalInt delete(KeyName name) {
        return database.single(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
                delete.setObject(1, name.board().value());
                delete.setObject(2, name.subject());
                delete.setString(3, name.keeping().code());
                try (ResultSet deleted = delete.executeQuery()) {
                    return deleted.next() ? OptionalInt.of(deleted.getInt(1)) : OptionalInt.empty();
                }
            }
        });
    }

    /// Some of the keys that are still wrapped in these epochs.
    List<WrappedKey> someOf(Collection<Integer> epochs, int most) {
        return database.single(connection -> {
            try (PreparedStatement some = connection.prepareStatement(OF_EPOCHS)) {
                some.setArray(1, connection.createArrayOf("int", epochs.toArray()));
                some.setInt(2, most);
                return rows(some);
            }
        });
    }

    long count(Collection<Integer> epochs) {
        return database.single(connection -> {
            try (PreparedStatement count = connection.prepareStatement(COUNT)) {
                count.setArray(1, connection.createArrayOf("int", epochs.toArray()));
                try (ResultSet counted = count.executeQuery()) {
                    counted.next();
                    return counted.getLong(1);
                }
            }
        });
    }

    /// The keys of an epoch in the order of their names, after the one named.
    List<WrappedKey> page(int epoch, KeyName after, int most) {
        return database.single(connection -> {
            try (PreparedStatement page = connection.prepareStatement(PAGE)) {
                page.setObject(1, after.board().value());
                page.setObject(2, after.subject());
                page.setString(3, after.keeping().code());
                page.setInt(4, epoch);
                page.setInt(5, most);
                return rows(page);
            }
        });
    }

    /// Replaces rows by rewrapped keys. A key that was destroyed in the meantime stays destroyed.
    ///
    /// @param before the rows as they were read
    /// @param after the same keys, wrapped in a newer epoch
    void rewrap(List<WrappedKey> before, List<byte[]> after, int epoch) {
        database.single(connection -> {
            try (PreparedStatement rewrap = connection.prepareStatement(REWRAP)) {
                rewrap.setInt(1, epoch);
                bindNames(
                        connection,
                        rewrap,
                        2,
                        before.stream().map(WrappedKey::name).toList());
                rewrap.setArray(5, array(connection, "int", before, WrappedKey::epoch));
                rewrap.setArray(6, connection.createArrayOf("bytea", after.toArray(byte[][]::new)));
                return rewrap.executeUpdate();
            }
        });
    }

    private static void insert(Connection connection, List<WrappedKey> keys, Instant now, Set<KeyName> made)
            throws SQLException {
        String values = "(?, ?, ?, ?, ?, ?), ".repeat(keys.size());
        String sql = INSERT + values.substring(0, values.length() - 2) + INSERT_ONCE;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int at = 1;
            for (WrappedKey key : keys) {
                insert.setObject(at++, key.name().board().value());
                insert.setObject(at++, key.name().subject());
                insert.setString(at++, key.name().keeping().code());
                insert.setInt(at++, key.epoch());
                insert.setBytes(at++, key.wrapped());
                insert.setObject(at++, now.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet inserted = insert.executeQuery()) {
                while (inserted.next()) {
                    made.add(name(inserted));
                }
            }
        }
    }

    private static void bindNames(Connection connection, PreparedStatement statement, int at, Collection<KeyName> names)
            throws SQLException {
        statement.setArray(
                at, array(connection, "uuid", names, name -> name.board().value()));
        statement.setArray(at + 1, array(connection, "uuid", names, KeyName::subject));
        statement.setArray(
                at + 2, array(connection, "text", names, name -> name.keeping().code()));
    }

    private static <T> Array array(Connection connection, String type, Collection<T> from, Function<T, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, from.stream().map(part).toArray());
    }

    private static List<WrappedKey> rows(PreparedStatement query) throws SQLException {
        List<WrappedKey> rows = new ArrayList<>();
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                rows.add(new WrappedKey(name(found), found.getInt(4), found.getBytes(5)));
            }
        }
        return rows;
    }

    private static KeyName name(ResultSet row) throws SQLException {
        return new KeyName(
                new BoardId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                RetentionPurpose.get(row.getString(3)));
    }

    /// A row of the keyring.
    record WrappedKey(KeyName name, int epoch, byte[] wrapped) {
        @Override
        public String toString() {
            return "wrapped key of " + name + " in epoch " + epoch;
        }
    }
}
