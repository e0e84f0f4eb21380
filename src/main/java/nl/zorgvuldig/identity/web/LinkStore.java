package nl.zorgvuldig.identity.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.identity.LinkCode;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One-time links, by the hash of their secret.
final class LinkStore {
    private static final String ADD =
            """
            insert into identity.sign_in_link (board, token_hash, person, created_at, expires_at)
            values (:board, :hash, :person, :at, :until)
            """;
    private static final String USE =
            """
            update identity.sign_in_link set used_at = :now
            where board = :board and token_hash = :hash and used_at is null and expires_at > :now
            returning person
            """;
    private static final String FIND =
            "select person from identity.sign_in_link where board = :board and token_hash = :hash";
    private static final String FORGET =
            "delete from identity.sign_in_link where board = :board and expires_at < :before";

    private final JdbcClient client;

    LinkStore(JdbcClient client) {
        this.client = client;
    }

    void add(LinkCode code, PersonId person, Instant at, Instant until) {
        client.sql(ADD)
                .param("board", code.board().value())
                .param("hash", code.hash())
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whose link it is, if it can still be used; from now on it cannot. One statement, so of two
    /// at once one succeeds.
    Optional<PersonId> use(LinkCode code, Instant now) {
        return client.sql(USE)
                .param("board", code.board().value())
                .param("hash", code.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    Optional<PersonId> find(LinkCode code) {
        return client.sql(FIND)
                .param("board", code.board().value())
                .param("hash", code.hash())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void forget(UUID board, Instant before) {
        client.sql(FORGET)
                .param("board", board)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
