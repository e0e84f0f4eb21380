package nl.zorgvuldig.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the log. Each call runs inside a unit of work.
final class LogStore {
    private static final String PAGE =
            "select " + EventRow.COLUMNS + " from audit.event e where e.board = :board and e.id < :before";
    private static final String IN_PERIOD =
            " and e.id >= :lowest and e.id < :highest and e.at >= :from and e.at < :until";
    private static final String ABOUT = " and e.subject = :subject";
    private static final String DOING_ONE_OF = " and e.act in (:acts)";
    private static final String BY = " and e.actor = :actor";
    private static final String DOING = " and e.act = :act";
    private static final String ENDING = " and e.outcome = :outcome";
    private static final String UNDER = " and e.clause = :clause";
    private static final String NEWEST_FIRST = " order by e.id desc limit :limit";
    private static final String ONE =
            "select " + EventRow.COLUMNS + " from audit.event e where e.board = :board and e.id = :id";
    private static final String FIRST =
            "select " + EventRow.COLUMNS + " from audit.event e where e.board = :board order by e.id limit 1";
    private static final String THROUGH = "select "
            + EventRow.COLUMNS
            + " from audit.event e where e.board = :board and e.subject = :subject"
            + " and e.via = :via order by e.id limit 1";
    private static final String INDEX = "select index from audit.leaf where board = :board and event = :event";
    private static final String HEAD = """
            select l.index, l.event, c.size, c.root, c.note
            from (select 1) one
            left join lateral (
                select index, event from audit.leaf where board = :board order by index desc limit 1) l on true
            left join lateral (
                select size, root, note from audit.checkpoint where board = :board order by size desc limit 1) c on true
            """;
    private static final String CHECKPOINTS =
            "select size, root, note from audit.checkpoint where board = :board and size < :before"
                    + " order by size desc limit :limit";
    private static final String SIGNED_AT = "select at from audit.checkpoint where board = :board and size = :size";
    private static final String MONTH_ENDS =
            "select size, root, note from audit.checkpoint where board = :board and size in ("
                    + " select max(size) from audit.checkpoint where board = :board and size < :before"
                    + " group by date_trunc('month', at at time zone 'UTC')) order by size desc limit :limit";

    private static final String CHECKPOINTS_BETWEEN =
            "select size, root, note from audit.checkpoint where board = :board and size > :after"
                    + " and size <= :upto order by size";
    private static final String SEALED = "select event from audit.leaf where board = :board and event in (:events)";

    /// The moments in an id and in a row are taken one after the other; never this far apart.
    private static final long SLACK_MILLIS = 60_000;

    private static final UUID HIGHEST = new UUID(-1, -1);

    private final JdbcClient client;

    LogStore(DataSource app) {
        client = JdbcClient.create(app);
    }

    record LastLeaf(long index, UUID event) {}

    /// Where a board's log stands.
    record Head(Optional<LastLeaf> last, Optional<Checkpoint> newest) {
        /// Number of leaves.
        long leaves() {
            return last.map(leaf -> leaf.index() + 1).orElse(0L);
        }

        /// Number of leaves that a checkpoint signs.
        long signed() {
            return newest.map(Checkpoint::size).orElse(0L);
        }
    }

    List<AuditEvent> about(BoardId board, UUID subject, int limit, Optional<EventId> before) {
        return client.sql(PAGE + ABOUT + NEWEST_FIRST)
                .param("board", board.value())
                .param("before", before.map(EventId::value).orElse(HIGHEST))
                .param("subject", subject)
                .param("limit", limit)
                .query((row, number) -> EventRow.event(board, row))
                .list();
    }

    List<AuditEvent> about(BoardId board, UUID subject, Set<Act> acts, int limit, Optional<EventId> before) {
        return client.sql(PAGE + ABOUT + DOING_ONE_OF + NEWEST_FIRST)
                .param("board", board.value())
                .param("before", before.map(EventId::value).orElse(HIGHEST))
                .param("subject", subject)
                .param("acts", acts.stream().map(Act::code).toList())
                .param("limit", limit)
                .query((row, number) -> EventRow.event(board, row))
                .list();
    }

    List<AuditEvent> search(BoardId board, LogSearch wanted, int limit, Optional<EventId> before) {
        return asked(sql(wanted), board, wanted, limit, before)
                .query((row, number) -> EventRow.event(board, row))
                .list();
    }

    /// Goes on where the page before ended, never by a number of lines to skip.
    static String sql(LogSearch wanted) {
        return PAGE
                + IN_PERIOD
                + (wanted.subject().isPresent() ? ABOUT : "")
                + (wanted.actor().isPresent() ? BY : "")
                + (wanted.act().isPresent() ? DOING : "")
                + (wanted.outcome().isPresent() ? ENDING : "")
                + (wanted.clause().isPresent() ? UNDER : "")
                + NEWEST_FIRST;
    }

    JdbcClient.StatementSpec asked(String sql, BoardId board, LogSearch wanted, int limit, Optional<EventId> before) {
        return client.sql(sql)
                .param("board", board.value())
                .param("before", before.map(EventId::value).orElse(HIGHEST))
                .param("lowest", Id.lowest(Math.max(0, wanted.from().toEpochMilli() - SLACK_MILLIS)))
                .param("highest", Id.lowest(Math.max(0, wanted.until().toEpochMilli() + SLACK_MILLIS)))
                .param("from", time(wanted.from()))
                .param("until", time(wanted.until()))
                .param("subject", wanted.subject().orElse(HIGHEST))
                .param("actor", wanted.actor().map(PersonId::value).orElse(HIGHEST))
                .param("act", wanted.act().map(Act::code).orElse(""))
                .param("outcome", wanted.outcome().map(AuditOutcome::code).orElse(""))
                .param("clause", wanted.clause().map(Clause::id).orElse(""))
                .param("limit", limit);
    }

    Optional<AuditEvent> find(BoardId board, EventId id) {
        return client.sql(ONE)
                .param("board", board.value())
                .param("id", id.value())
                .query((row, number) -> EventRow.event(board, row))
                .optional();
    }

    Optional<AuditEvent> first(BoardId board) {
        return client.sql(FIRST)
                .param("board", board.value())
                .query((row, number) -> EventRow.event(board, row))
                .optional();
    }

    /// The line about someone that runs through this; the first, if there were more.
    Optional<AuditEvent> through(BoardId board, UUID subject, UUID via) {
        return client.sql(THROUGH)
                .param("board", board.value())
                .param("subject", subject)
                .param("via", via)
                .query((row, number) -> EventRow.event(board, row))
                .optional();
    }

    OptionalLong findIndex(BoardId board, UUID event) {
        return client.sql(INDEX).param("board", board.value()).param("event", event).query(Long.class).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /// Leaves and checkpoints at one moment.
    Head head(BoardId board) {
        return client.sql(HEAD)
                .param("board", board.value())
                .query((row, number) -> head(board, row))
                .single();
    }

    private static Head head(BoardId board, ResultSet row) throws SQLException {
        Optional<UUID> event = Optional.ofNullable(row.getObject("event", UUID.class));
        long index = row.getLong("index");
        Optional<Checkpoint> newest =
                row.getString("note") == null ? Optional.empty() : Optional.of(checkpoint(board, row));
        return new Head(event.map(id -> new LastLeaf(index, id)), newest);
    }

    Optional<Instant> findSignedAt(Checkpoint checkpoint) {
        return client.sql(SIGNED_AT)
                .param("board", checkpoint.board().value())
                .param("size", checkpoint.size())
                .query((row, number) ->
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Newest first.
    List<Checkpoint> checkpoints(BoardId board, int limit, long before) {
        return checkpoints(CHECKPOINTS, board, limit, before);
    }

    /// The last checkpoint of each month, newest first.
    List<Checkpoint> monthEnds(BoardId board, int limit, long before) {
        return checkpoints(MONTH_ENDS, board, limit, before);
    }

    private List<Checkpoint> checkpoints(String sql, BoardId board, int limit, long before) {
        return client.sql(sql)
                .param("board", board.value())
                .param("limit", limit)
                .param("before", before)
                .query((row, number) -> checkpoint(board, row))
                .list();
    }

    /// Smallest first.
    List<Checkpoint> checkpointsBetween(BoardId board, long after, long upto) {
        return client.sql(CHECKPOINTS_BETWEEN)
                .param("board", board.value())
                .param("after", after)
                .param("upto", upto)
                .query((row, number) -> checkpoint(board, row))
                .list();
    }

    /// Which of these lines have a place in the tree.
    Set<UUID> sealed(BoardId board, List<UUID> events) {
        return client.sql(SEALED)
                .param("board", board.value())
                .param("events", events)
                .query((row, number) -> EventRow.id(row, "event"))
                .set();
    }

    private static Checkpoint checkpoint(BoardId board, ResultSet row) throws SQLException {
        return new Checkpoint(
                board, row.getLong("size"), SignedNote.base64(row.getBytes("root")), row.getString("note"));
    }

    static java.time.OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
