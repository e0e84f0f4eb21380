package nl.zorgvuldig.platform.audit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.LogUnavailable;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Writer that commits events of the log: one transaction per board and group, on connections of
/// its own, so that an event can be written while a transaction of the caller waits for it. The
/// driver sends the whole transaction as one message, so a commit is one round trip.
public final class AuditEventWriter {
    static final int MOST = 32;

    private static final String BEGIN = "BEGIN;SET LOCAL zorgvuldig.board='";
    private static final String INSERT =
            "INSERT INTO audit.event" + " (board,id,at,actor,act,subject,clause,outcome,relation,via,count) VALUES ";
    private static final String ROW = "(?,?,?,?,?,?,?,?,?,?,?)";
    private static final String COMMIT = ";COMMIT";

    private final DataSource log;
    private final Map<BoardId, GroupCommit<AuditEvent>> groups = new ConcurrentHashMap<>();

    public AuditEventWriter(DataSource log) {
        this.log = log;
    }

    /// Returns when the event is on disk.
    public void append(AuditEvent event) {
        groups.computeIfAbsent(event.board(), board -> new GroupCommit<>(MOST, events -> commit(board, events)))
                .add(event);
    }

    private void commit(BoardId board, List<AuditEvent> events) {
        try (Connection connection = log.getConnection()) {
            try (PreparedStatement transaction = connection.prepareStatement(sql(board, events.size()))) {
                int next = 1;
                for (AuditEvent event : events) {
                    next = bind(transaction, next, event);
                }
                transaction.execute();
            } catch (SQLException failed) {
                leave(connection);
                throw failed;
            }
        } catch (SQLException | RuntimeException failed) {
            throw new LogUnavailable(failed);
        }
    }

    /// The board is an id, not text from outside; `SET LOCAL` takes no parameter.
    private static String sql(BoardId board, int rows) {
        return BEGIN + board + "';" + insert(rows) + COMMIT;
    }

    static String insert(int rows) {
        return INSERT + (ROW + ",").repeat(rows - 1) + ROW;
    }

    static int bind(PreparedStatement statement, int first, AuditEvent event) throws SQLException {
        int next = first;
        statement.setObject(next++, event.board().value());
        statement.setObject(next++, event.id().value());
        statement.setObject(next++, event.at().atOffset(ZoneOffset.UTC));
        statement.setObject(next++, event.actor().value());
        statement.setString(next++, event.act().code());
        optional(statement, next++, event.subject());
        statement.setString(next++, event.clause().id());
        statement.setString(next++, event.outcome().code());
        statement.setString(next++, event.relation());
        optional(statement, next++, event.via());
        statement.setInt(next++, event.count());
        return next;
    }

    private static void optional(PreparedStatement statement, int index, Optional<UUID> id) throws SQLException {
        if (id.isPresent()) {
            statement.setObject(index, id.get());
        } else {
            statement.setNull(index, Types.OTHER);
        }
    }

    /// A transaction that failed half-way is still open: roll it back, or close the connection.
    private static void leave(Connection connection) throws SQLException {
        try (Statement rollback = connection.createStatement()) {
            rollback.execute("ROLLBACK");
        } catch (SQLException broken) {
            Executor here = Runnable::run;
            connection.abort(here);
        }
    }
}
