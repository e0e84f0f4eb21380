package nl.zorgvuldig.platform.identity.passkeys;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Store of passkeys, sealed under the key of the account they belong to.
@Component
final class PasskeyStore {
    static final String TABLE = "identity.passkey";

    private static final String ADD = """
            insert into identity.passkey
                (board, id, person, number, credential_hash, sealed_credential, sealed_name, sign_count, made_at)
            values (:board, :id, :person, :number, :hash, :credential, :name, :signs, :at)
            on conflict do nothing
            """;
    private static final String LIST = """
            select id, person, number, sealed_credential, sealed_name, sign_count, made_at, used_at
            from identity.passkey where board = :board
            """;
    private static final String OF_PERSON = LIST + " and person = :person order by number";
    private static final String BY_HASH = LIST + " and credential_hash = :hash";
    private static final String USE = """
            update identity.passkey set sign_count = :signs, used_at = :at
            where board = :board and id = :id and (sign_count < :signs or sign_count = 0 and :signs = 0)
            """;
    private static final String NAME =
            "update identity.passkey set sealed_name = :name where board = :board and id = :id and person = :person";
    private static final String REMOVE =
            "delete from identity.passkey where board = :board and id = :id and person = :person";
    private static final String REMOVE_ALL = "delete from identity.passkey where board = :board and person = :person";

    private static final String HOLD_STILL =
            "select person from identity.account where board = :board and person = :person for update";
    private static final String BEGUN =
            "select count(*) from identity.spring_session where session_id = :session and principal_name = :person";

    private final JdbcClient client;
    private final Vault vault;

    PasskeyStore(JdbcClient client, Vault vault) {
        this.client = client;
        this.vault = vault;
    }

    /// Returns false when another got there first with the same number or the same passkey.
    boolean add(BoardId board, Passkey passkey) {
        return client.sql(ADD)
                        .param("board", board.value())
                        .param("id", passkey.id())
                        .param("person", passkey.person().value())
                        .param("number", passkey.number())
                        .param("hash", passkey.credential().hash())
                        .param(
                                "credential",
                                seal(
                                        board,
                                        passkey,
                                        "sealed_credential",
                                        passkey.credential().bytes()))
                        .param("name", seal(board, passkey, "sealed_name", bytes(passkey.name())))
                        .param("signs", passkey.signs())
                        .param("at", at(passkey.made()))
                        .update()
                == 1;
    }

    List<Passkey> list(BoardId board, PersonId person) {
        return client.sql(OF_PERSON)
                .param("board", board.value())
                .param("person", person.value())
                .query((row, _) -> open(board, row))
                .list();
    }

    Optional<Passkey> findByCredential(BoardId board, byte[] id) {
        return client.sql(BY_HASH)
                .param("board", board.value())
                .param("hash", AttestedCredential.hash(id))
                .query((row, _) -> open(board, row))
                .optional();
    }

    /// A single statement, so that of two signatures with the same count one is accepted.
    boolean use(BoardId board, Passkey passkey, long signs, Instant at) {
        return client.sql(USE)
                        .param("board", board.value())
                        .param("id", passkey.id())
                        .param("signs", signs)
                        .param("at", at(at))
                        .update()
                == 1;
    }

    void name(BoardId board, Passkey passkey, String name) {
        client.sql(NAME)
                .param("board", board.value())
                .param("id", passkey.id())
                .param("person", passkey.person().value())
                .param("name", seal(board, passkey, "sealed_name", bytes(name)))
                .update();
    }

    boolean remove(BoardId board, Passkey passkey) {
        return client.sql(REMOVE)
                        .param("board", board.value())
                        .param("id", passkey.id())
                        .param("person", passkey.person().value())
                        .update()
                == 1;
    }

    /// Prevents adding a passkey for this person until the end of the transaction.
    void holdStill(BoardId board, PersonId person) {
        client.sql(HOLD_STILL)
                .param("board", board.value())
                .param("person", person.value())
                .query(UUID.class)
                .list();
    }

    /// Whether this session of a person has not been ended by somebody else.
    boolean begun(PersonId person, String session) {
        return client.sql(BEGUN)
                        .param("session", session)
                        .param("person", person.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    int removeAll(BoardId board, PersonId person) {
        return client.sql(REMOVE_ALL)
                .param("board", board.value())
                .param("person", person.value())
                .update();
    }

    private Passkey open(BoardId board, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        PersonId person = new PersonId(row.getObject("person", UUID.class));
        KeyName key = key(board, person);
        return new Passkey(
                id,
                person,
                row.getInt("number"),
                vault.open(key, place("sealed_name", id), new SealedValue(row.getBytes("sealed_name"))),
                new AttestedCredential(vault.openBytes(
                        key, place("sealed_credential", id), new SealedValue(row.getBytes("sealed_credential")))),
                row.getLong("sign_count"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private byte[] seal(BoardId board, Passkey passkey, String column, byte[] content) {
        return vault.seal(key(board, passkey.person()), place(column, passkey.id()), content)
                .bytes();
    }

    private static KeyName key(BoardId board, PersonId person) {
        return new KeyName(board, person.value(), RetentionPurpose.ACCOUNT);
    }

    private static ValueLocation place(String column, UUID id) {
        return new ValueLocation(TABLE, column, id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
