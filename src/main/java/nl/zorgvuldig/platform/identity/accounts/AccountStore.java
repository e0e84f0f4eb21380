package nl.zorgvuldig.platform.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.SealedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The accounts of a board, and the installation's directory of addresses.
public final class AccountStore {
    private static final String SAVE = """
            insert into identity.account as account
                (board, person, kind, address_hash, directory_hash, sealed_name, sealed_email, demo_handle, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (board, person) do update
            set kind = excluded.kind, address_hash = excluded.address_hash,
                directory_hash = excluded.directory_hash, sealed_name = excluded.sealed_name,
                sealed_email = excluded.sealed_email, demo_handle = excluded.demo_handle, closed_at = null,
                former_address_hash = case when excluded.address_hash is null
                    then coalesce(account.address_hash, account.former_address_hash) end
            """;
    private static final String CLOSE = """
            update identity.account
            set closed_at = :at, former_address_hash = coalesce(address_hash, former_address_hash),
                address_hash = null, directory_hash = null, sealed_email = null
            where board = :board and person = :person and closed_at is null
            """;
    private static final String CLEAR_ADDRESS = """
            update identity.account
            set former_address_hash = coalesce(address_hash, former_address_hash),
                address_hash = null, directory_hash = null, sealed_email = null
            where board = ? and person = ?
            """;
    private static final String DELETE = "delete from identity.account where board = :board and person = :person";
    private static final String LIST = """
            select person, kind, address_hash, directory_hash, sealed_name, sealed_email, demo_handle, closed_at,
                former_address_hash
            from identity.account where board = :board
            """;
    private static final String FIND = LIST + " and person = :person";
    private static final String SOME = LIST + " and person = any (:people)";
    private static final String HOLD =
            "select person from identity.account where board = :board and person = :person for update";
    /// Links for these accounts can still be made while the lock is held.
    private static final String HOLD_ALL =
            "select person from identity.account where board = :board and person = any (:people)"
                    + " order by person for no key update";
    private static final String BY_HASH = LIST + " and address_hash = :hash";

    private static final String ENTER =
            "insert into identity.directory (address_hash, board) values (?, ?) on conflict do nothing";
    private static final String LEAVE = "delete from identity.directory where address_hash = :hash and board = :board";
    private static final String BOARDS = "select board from identity.directory where address_hash = :hash";

    private static final String END_SESSIONS = "delete from identity.spring_session where principal_name = :person";
    private static final String END_LINKS =
            "delete from identity.sign_in_link where board = :board and person = :person";

    private final JdbcClient client;
    private final JdbcTemplate batch;

    public AccountStore(JdbcTemplate template) {
        this.batch = template;
        this.client = JdbcClient.create(template);
    }

    /// One account as stored in the database.
    ///
    /// @param formerHash the board's hash of the address that the account lost, if it has none now
    public record Row(
            PersonId person,
            AccountKind kind,
            Optional<HashedAddress> address,
            SealedValue name,
            Optional<SealedValue> email,
            Optional<String> demoHandle,
            boolean open,
            Optional<byte[]> formerHash) {
        public boolean lostAnother(byte[] than) {
            return formerHash.filter(was -> !Arrays.equals(was, than)).isPresent();
        }
    }

    /// Keyed hashes of an address: the board's own, for comparison, and the one in the directory.
    public record HashedAddress(byte[] hash, byte[] directoryHash) {
        @Override
        public boolean equals(Object other) {
            return other instanceof HashedAddress that && Arrays.equals(hash, that.hash);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(hash);
        }
    }

    public void save(BoardId board, Collection<Row> rows, Instant at) {
        OffsetDateTime created = at.atOffset(ZoneOffset.UTC);
        batch.batchUpdate(
                SAVE,
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            board.value(),
                            row.person().value(),
                            row.kind().code(),
                            row.address().map(HashedAddress::hash).orElse(null),
                            row.address().map(HashedAddress::directoryHash).orElse(null),
                            row.name().bytes(),
                            row.email().map(SealedValue::bytes).orElse(null),
                            row.demoHandle().orElse(null),
                            created
                        })
                        .toList());
    }

    public void clearAddresses(BoardId board, Collection<PersonId> people) {
        batch.batchUpdate(
                CLEAR_ADDRESS,
                people.stream()
                        .map(person -> new Object[] {board.value(), person.value()})
                        .toList());
    }

    public boolean close(BoardId board, PersonId person, Instant at) {
        return client.sql(CLOSE)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("board", board.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    public int delete(BoardId board, PersonId person) {
        return client.sql(DELETE)
                .param("board", board.value())
                .param("person", person.value())
                .update();
    }

    public List<Row> list(BoardId board) {
        return client.sql(LIST)
                .param("board", board.value())
                .query(AccountStore::row)
                .list();
    }

    public List<Row> list(BoardId board, Collection<PersonId> people) {
        return client.sql(SOME)
                .param("board", board.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(AccountStore::row)
                .list();
    }

    public Optional<Row> find(BoardId board, PersonId person) {
        return client.sql(FIND)
                .param("board", board.value())
                .param("person", person.value())
                .query(AccountStore::row)
                .optional();
    }

    public void hold(BoardId board, PersonId person) {
        client.sql(HOLD)
                .param("board", board.value())
                .param("person", person.value())
                .query(UUID.class)
                .list();
    }

    public void holdAll(BoardId board, Collection<PersonId> people) {
        client.sql(HOLD_ALL)
                .param("board", board.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    public Optional<Row> findByHash(BoardId board, byte[] hash) {
        return client.sql(BY_HASH)
                .param("board", board.value())
                .param("hash", hash)
                .query(AccountStore::row)
                .optional();
    }

    public void enter(BoardId board, Collection<byte[]> directoryHashes) {
        batch.batchUpdate(
                ENTER,
                directoryHashes.stream()
                        .map(hash -> new Object[] {hash, board.value()})
                        .toList());
    }

    public int leave(BoardId board, HashedAddress address) {
        return client.sql(LEAVE)
                .param("hash", address.directoryHash())
                .param("board", board.value())
                .update();
    }

    /// Requires the task `sign_in`: which boards know an address is nobody else's business.
    public List<BoardId> boards(byte[] directoryHash) {
        return client.sql(BOARDS).param("hash", directoryHash).query(UUID.class).list().stream()
                .map(BoardId::new)
                .toList();
    }

    public int endSessions(PersonId person) {
        return client.sql(END_SESSIONS).param("person", person.toString()).update();
    }

    public int endLinks(BoardId board, PersonId person) {
        return client.sql(END_LINKS)
                .param("board", board.value())
                .param("person", person.value())
                .update();
    }

    private static Row row(ResultSet found, int number) throws SQLException {
        return new Row(
                new PersonId(found.getObject("person", UUID.class)),
                AccountKind.of(found.getString("kind")),
                address(found),
                new SealedValue(found.getBytes("sealed_name")),
                Optional.ofNullable(found.getBytes("sealed_email")).map(SealedValue::new),
                Optional.ofNullable(found.getString("demo_handle")),
                found.getObject("closed_at") == null,
                Optional.ofNullable(found.getBytes("former_address_hash")));
    }

    private static Optional<HashedAddress> address(ResultSet found) throws SQLException {
        byte[] hash = found.getBytes("address_hash");
        return hash == null ? Optional.empty() : Optional.of(new HashedAddress(hash, found.getBytes("directory_hash")));
    }
}
