package nl.zorgvuldig.platform.audit.events;

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
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.tree.SignedNote;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Store that reads the leaves and checkpoints of the log. Each call runs inside a unit of work.
public final class LogStore {
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

    private final JdbcClient client;

    public LogStore(DataSource app) {
        client = JdbcClient.create(app);
    }

    public record LastLeaf(long index, UUID event) {}

    /// Current end of a board's log.
    public record Head(Optional<LastLeaf> last, Optional<Checkpoint> newest) {
        /// Number of leaves.
        public long leaves() {
            return last.map(leaf -> leaf.index() + 1).orElse(0L);
        }

        /// Number of leaves that a checkpoint signs.
        public long signed() {
            return newest.map(Checkpoint::size).orElse(0L);
        }
    }

    public OptionalLong findIndex(BoardId board, UUID event) {
        return client.sql(INDEX).param("board", board.value()).param("event", event).query(Long.class).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /// The last leaf and the newest checkpoint, read at one moment.
    public Head head(BoardId board) {
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

    public Optional<Instant> findSignedAt(Checkpoint checkpoint) {
        return client.sql(SIGNED_AT)
                .param("board", checkpoint.board().value())
                .param("size", checkpoint.size())
                .query((row, number) ->
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Newest first.
    public List<Checkpoint> checkpoints(BoardId board, int limit, long before) {
        return checkpoints(CHECKPOINTS, board, limit, before);
    }

    /// The last checkpoint of each month, newest first.
    public List<Checkpoint> monthEnds(BoardId board, int limit, long before) {
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
    public List<Checkpoint> checkpointsBetween(BoardId board, long after, long upto) {
        return client.sql(CHECKPOINTS_BETWEEN)
                .param("board", board.value())
                .param("after", after)
                .param("upto", upto)
                .query((row, number) -> checkpoint(board, row))
                .list();
    }

    /// Those of these events that have a place in the tree.
    public Set<UUID> sealed(BoardId board, List<UUID> events) {
        return client.sql(SEALED)
                .param("board", board.value())
                .param("events", events)
                .query((row, number) -> AuditEventRow.id(row, "event"))
                .set();
    }

    private static Checkpoint checkpoint(BoardId board, ResultSet row) throws SQLException {
        return new Checkpoint(
                board, row.getLong("size"), SignedNote.base64(row.getBytes("root")), row.getString("note"));
    }

    public static java.time.OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
