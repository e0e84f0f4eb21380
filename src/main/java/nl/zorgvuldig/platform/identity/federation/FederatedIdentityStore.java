package nl.zorgvuldig.platform.identity.federation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Store of the subjects of providers and whose they are, by the hash of the subject.
final class FederatedIdentityStore {
    private static final String FIND = """
            select person from identity.provider_link
            where board = :board and issuer = :issuer and subject_hash = :hash
            """;
    private static final String HAS = """
            select count(*) from identity.provider_link
            where board = :board and issuer = :issuer and person = :person
            """;
    private static final String ADD = """
            insert into identity.provider_link (board, issuer, subject_hash, person, linked_at)
            values (:board, :issuer, :hash, :person, :at) on conflict do nothing
            """;
    private static final String OF = """
            select issuer, linked_at from identity.provider_link
            where board = :board and person = :person order by issuer
            """;
    private static final String DELETE = "delete from identity.provider_link where board = :board and person = :person";

    private final JdbcClient client;

    FederatedIdentityStore(JdbcClient client) {
        this.client = client;
    }

    Optional<PersonId> find(BoardId board, String issuer, byte[] hash) {
        return client.sql(FIND)
                .param("board", board.value())
                .param("issuer", issuer)
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    boolean has(BoardId board, String issuer, PersonId person) {
        return client.sql(HAS)
                        .param("board", board.value())
                        .param("issuer", issuer)
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// A single statement, so that of two at once one succeeds.
    boolean add(BoardId board, String issuer, byte[] hash, PersonId person, Instant at) {
        return client.sql(ADD)
                        .param("board", board.value())
                        .param("issuer", issuer)
                        .param("hash", hash)
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<FederatedIdentities.Linked> of(BoardId board, PersonId person) {
        return client.sql(OF)
                .param("board", board.value())
                .param("person", person.value())
                .query((row, number) -> new FederatedIdentities.Linked(
                        row.getString("issuer"),
                        row.getObject("linked_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    int delete(BoardId board, PersonId person) {
        return client.sql(DELETE)
                .param("board", board.value())
                .param("person", person.value())
                .update();
    }
}
