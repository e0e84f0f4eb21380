package nl.zorgvuldig.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.SealedValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Store of the outbox of a board.
public final class MessageStore {
    private static final String ADD = """
            insert into mail.message (board, id, addressee, kind, created_at, sealed_subject, sealed_body,
                sealed_address, sealed_attachment, state, next_attempt_at, useless_after, address_hash)
            values (:board, :id, :addressee, :kind, :at, :subject, :body, :address, :attachment, :state, :at,
                :useless, :hash)
            """;
    private static final String COLUMNS = """
            select id, addressee, kind, created_at, sealed_subject, sealed_body, sealed_address, sealed_attachment, state, attempts,
                useless_after, sent_at, error
            from mail.message where board = :board
            """;
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String SEVERAL = COLUMNS + " and id in (:ids)";
    private static final String NEWEST = COLUMNS + " order by created_at desc, id desc limit :most";
    private static final String DUE = COLUMNS + """
                     and state = 'queued' and next_attempt_at <= :now
                    order by useless_after nulls last, next_attempt_at limit :most
                    for update skip locked
                    """;
    private static final String CLAIM = """
            update mail.message set attempts = attempts + 1, next_attempt_at = :until
            where board = :board and id = :id
            """;
    private static final String AGAIN = """
            update mail.message set next_attempt_at = :next, error = :error
            where board = :board and id = :id and state = 'queued'
            """;
    private static final String END = """
            update mail.message
            set state = :state, sent_at = :sent, error = :error,
                sealed_subject = null, sealed_body = null, sealed_address = null, sealed_attachment = null
            where board = :board and id = :id and state = 'queued'
            """;
    private static final String ABANDON = """
            update mail.message
            set state = 'failed', error = :error,
                sealed_subject = null, sealed_body = null, sealed_address = null, sealed_attachment = null
            where board = :board and state = 'queued'
            """;
    private static final String EMPTY = """
            update mail.message set sealed_subject = null, sealed_body = null, sealed_address = null, sealed_attachment = null
            where board = :board and state = 'shown' and created_at < :before and sealed_body is not null
            """;

    private static final String RETURNED = """
            update mail.message set error = :error
            where board = :board and id = :id and state = 'sent'
            """;
    private static final String ADDRESS = "select address_hash from mail.message where board = :board and id = :id";
    private static final String FORGET_ADDRESS = """
            update mail.message set address_hash = null
            where board = :board and address_hash is not null and created_at < :before
            """;

    private static final String TO = COLUMNS + " and addressee = :addressee order by created_at, id";
    private static final String DELETE_TO = "delete from mail.message where board = :board and addressee = :addressee";

    private final JdbcClient client;

    MessageStore(JdbcClient client) {
        this.client = client;
    }

    /// Sealed content of a message, with its address.
    public record Content(
            SealedValue subject, SealedValue body, SealedValue address, Optional<SealedValue> attachment) {}

    /// One message as stored in the database.
    public record Row(MailStatus status, Optional<Content> content, int attempts, Optional<Instant> uselessAfter) {}

    /// @param address keyed hash of the address it will be sent to
    void add(BoardId board, Row row, Optional<byte[]> address) {
        MailStatus status = row.status();
        client.sql(ADD)
                .param("board", board.value())
                .param("id", status.id().value())
                .param("addressee", status.addressee().value())
                .param("kind", status.kind())
                .param("at", utc(status.created()))
                .param(
                        "subject",
                        row.content().map(content -> content.subject().bytes()).orElse(null))
                .param(
                        "body",
                        row.content().map(content -> content.body().bytes()).orElse(null))
                .param(
                        "address",
                        row.content().map(content -> content.address().bytes()).orElse(null))
                .param(
                        "attachment",
                        row.content()
                                .flatMap(Content::attachment)
                                .map(SealedValue::bytes)
                                .orElse(null))
                .param("state", status.state().code())
                .param("useless", row.uselessAfter().map(MessageStore::utc).orElse(null))
                .param("hash", address.orElse(null))
                .update();
    }

    public Optional<Row> find(BoardId board, MailId id) {
        return client.sql(FIND)
                .param("board", board.value())
                .param("id", id.value())
                .query(MessageStore::row)
                .optional();
    }

    List<Row> list(BoardId board, Collection<MailId> ids) {
        return client.sql(SEVERAL)
                .param("board", board.value())
                .param("ids", ids.stream().map(MailId::value).toList())
                .query(MessageStore::row)
                .list();
    }

    List<Row> newest(BoardId board, int most) {
        return client.sql(NEWEST)
                .param("board", board.value())
                .param("most", most)
                .query(MessageStore::row)
                .list();
    }

    List<Row> listTo(BoardId board, PersonId addressee) {
        return client.sql(TO)
                .param("board", board.value())
                .param("addressee", addressee.value())
                .query(MessageStore::row)
                .list();
    }

    int deleteTo(BoardId board, PersonId addressee) {
        return client.sql(DELETE_TO)
                .param("board", board.value())
                .param("addressee", addressee.value())
                .update();
    }

    /// Takes messages that are due, until `until`; a concurrent call gets others.
    public List<Row> take(BoardId board, int most, Instant now, Instant until) {
        List<Row> due = client.sql(DUE)
                .param("board", board.value())
                .param("now", utc(now))
                .param("most", most)
                .query(MessageStore::row)
                .list();
        for (Row row : due) {
            client.sql(CLAIM)
                    .param("until", utc(until))
                    .param("board", board.value())
                    .param("id", row.status().id().value())
                    .update();
        }
        return due;
    }

    public void again(BoardId board, MailId id, Instant next, String error) {
        client.sql(AGAIN)
                .param("next", utc(next))
                .param("error", error)
                .param("board", board.value())
                .param("id", id.value())
                .update();
    }

    public void sent(BoardId board, MailId id, Instant at) {
        client.sql(END)
                .param("state", MailState.SENT.code())
                .param("sent", utc(at))
                .param("error", null)
                .param("board", board.value())
                .param("id", id.value())
                .update();
    }

    public void failed(BoardId board, MailId id, String error) {
        client.sql(END)
                .param("state", MailState.FAILED.code())
                .param("sent", null)
                .param("error", error)
                .param("board", board.value())
                .param("id", id.value())
                .update();
    }

    /// Marks a message that was sent and came back.
    public void returned(BoardId board, MailId id, String error) {
        client.sql(RETURNED)
                .param("error", error)
                .param("board", board.value())
                .param("id", id.value())
                .update();
    }

    /// Keyed hash of the address a message was sent to, as long as it is stored.
    public Optional<byte[]> findAddress(BoardId board, MailId id) {
        return client
                .sql(ADDRESS)
                .param("board", board.value())
                .param("id", id.value())
                .query((found, _) -> Optional.ofNullable(found.getBytes("address_hash")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    public void forgetAddresses(BoardId board, Instant before) {
        client.sql(FORGET_ADDRESS)
                .param("board", board.value())
                .param("before", utc(before))
                .update();
    }

    /// @return how many were waiting
    int abandon(BoardId board, String error) {
        return client.sql(ABANDON)
                .param("error", error)
                .param("board", board.value())
                .update();
    }

    public void emptyShown(BoardId board, Instant before) {
        client.sql(EMPTY)
                .param("board", board.value())
                .param("before", utc(before))
                .update();
    }

    private static Row row(ResultSet found, int number) throws SQLException {
        byte[] subject = found.getBytes("sealed_subject");
        return new Row(
                new MailStatus(
                        new MailId(found.getObject("id", UUID.class)),
                        new PersonId(found.getObject("addressee", UUID.class)),
                        found.getString("kind"),
                        found.getObject("created_at", OffsetDateTime.class).toInstant(),
                        MailState.of(found.getString("state")),
                        moment(found, "sent_at"),
                        Optional.ofNullable(found.getString("error"))),
                subject == null
                        ? Optional.empty()
                        : Optional.of(new Content(
                                new SealedValue(subject),
                                new SealedValue(found.getBytes("sealed_body")),
                                new SealedValue(found.getBytes("sealed_address")),
                                Optional.ofNullable(found.getBytes("sealed_attachment"))
                                        .map(SealedValue::new))),
                found.getInt("attempts"),
                moment(found, "useless_after"));
    }

    private static Optional<Instant> moment(ResultSet found, String column) throws SQLException {
        return Optional.ofNullable(found.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
