package nl.zorgvuldig.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for a server that is reachable but does not accept connections yet: after a power cut it
/// recovers, and the program on the other machine may have started first. A server that does not
/// answer at all is not waited for.
final class DatabaseStartupWait {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStartupWait.class);

    /// As long as an embedded server gets to recover.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// cannot_connect_now (PostgreSQL, appendix A, "Error Codes").
    private static final String NOT_YET = "57P03";

    private DatabaseStartupWait() {}

    /// Whether the failure is that state of the server.
    static boolean says(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NOT_YET.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /// Returns when the server accepts connections or fails otherwise, or after ten minutes.
    static void await(Login login) {
        LOG.warn("A database is still getting ready; the program waits for it.");
        BoundedWait patience = new BoundedWait(LONGEST);
        while (notYet(login) && patience.again()) {
            // tried again
        }
    }

    private static boolean notYet(Login login) {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            return false;
        } catch (SQLException failed) {
            return says(failed);
        }
    }
}
