package nl.zorgvuldig.platform.web.errors;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Recognises failures that mean that a database or a disk is unavailable for now, and not that
/// something is wrong with the request.
final class Unavailability {
    /// Prefixes of SQL states of PostgreSQL: the connection broke; something is used up, such as
    /// the disk; an operator ended it, or it is starting; another server is primary now; a disk
    /// does not answer.
    private static final List<String> STATES = List.of("08", "53", "57P", "25006", "58030");

    private Unavailability() {}

    /// Whether the failure, or one of its causes, means so.
    static boolean saidIn(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (is(cause)) {
                return true;
            }
        }
        return false;
    }

    static boolean is(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _, DataAccessResourceFailureException _ -> true;
            case TransactionSystemException undone -> before(undone.getApplicationException());
            case SQLTransientConnectionException _, SQLRecoverableException _ -> true;
            case SQLException said -> is(said.getSQLState()) || closed(said);
            case IOException said -> full(String.valueOf(said.getMessage()));
            default -> false;
        };
    }

    /// A failed rollback hides the failure that caused it.
    private static boolean before(@Nullable Throwable hidden) {
        return hidden != null && saidIn(hidden);
    }

    /// Message of the pool for a connection that broke a moment before; it has no SQL state.
    private static boolean closed(SQLException said) {
        return said.getSQLState() == null && "Connection is closed".equals(said.getMessage());
    }

    /// Message of the operating system, whatever Java makes of it.
    private static boolean full(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    private static boolean is(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
