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

/// What says that a database or a disk cannot do it for now, and not that something is wrong with
/// what was asked.
final class Unavailability {
    /// Of PostgreSQL, as they begin: the connection broke; something is used up, such as the disk;
    /// an operator ended it, or it is starting; another server leads now; a disk does not answer.
    private static final List<String> STATES = List.of("08", "53", "57P", "25006", "58030");

    private Unavailability() {}

    /// It, or one of its causes.
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

    /// What could not be undone hides why it had to be.
    private static boolean before(@Nullable Throwable hidden) {
        return hidden != null && saidIn(hidden);
    }

    /// As the pool says it of a connection that broke a moment before; it gives no state.
    private static boolean closed(SQLException said) {
        return said.getSQLState() == null && "Connection is closed".equals(said.getMessage());
    }

    /// As the system says it, whatever Java makes of it.
    private static boolean full(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    private static boolean is(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
