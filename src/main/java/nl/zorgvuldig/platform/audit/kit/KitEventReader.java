package nl.zorgvuldig.platform.audit.kit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.events.AuditEventRow;
import nl.zorgvuldig.platform.audit.events.LogStore;
import nl.zorgvuldig.platform.audit.tree.SignedNote;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reader of the log for a kit, in the order of its places: only the lines that are hashed, since
/// whoever has all of them can compute the rest.
final class KitEventReader {
    static final int AT_ONCE = 2_000;

    private static final String EVENTS = "select "
            + AuditEventRow.COLUMNS
            + " from audit.leaf l left join audit.event e on e.board = :board and e.id = l.event"
            + " where l.board = :board and l.index >= :from and l.index < :until order by l.index";
    private static final String CHECKPOINTS = "select size, root, note from audit.checkpoint"
            + " where board = :board and size > :after and size <= :size order by size limit "
            + AT_ONCE;

    private final LogStore store;
    private final JdbcClient client;

    KitEventReader(DataSource app) {
        this.store = new LogStore(app);
        this.client = JdbcClient.create(app);
    }

    /// The number of events that the newest checkpoint signs.
    long size(BoardId board) {
        return store.head(board).signed();
    }

    /// Events from a place on, at most [#AT_ONCE].
    List<String> events(BoardId board, long from, long size) {
        return client.sql(EVENTS)
                .param("board", board.value())
                .param("from", from)
                .param("until", Math.min(size, from + AT_ONCE))
                .query((row, number) -> row.getObject("id") == null
                        ? VerificationKits.MISSING
                        : new String(AuditEventRow.line(board, row), StandardCharsets.UTF_8))
                .list();
    }

    /// Smallest first.
    List<Checkpoint> checkpoints(BoardId board, long after, long size) {
        return client.sql(CHECKPOINTS)
                .param("board", board.value())
                .param("after", after)
                .param("size", size)
                .query((row, number) -> new Checkpoint(
                        board, row.getLong("size"), SignedNote.base64(row.getBytes("root")), row.getString("note")))
                .list();
    }
}
