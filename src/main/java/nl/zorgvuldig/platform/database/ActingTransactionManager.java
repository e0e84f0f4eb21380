package nl.zorgvuldig.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SubjectScope;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Transaction manager that sets in PostgreSQL at the start of each transaction who is acting,
/// under which act, on which day. The driver sends BEGIN with the first statement, so this costs
/// one round trip. It uses `SET LOCAL`, never `set_config()` in the middle of a statement: policies
/// read once a statement who is acting (`access.is_mine` caches its result in a setting of its own
/// until the end of a transaction that reads). The values are ids, a code and a date, never text
/// from outside.
@SuppressWarnings("serial")
final class ActingTransactionManager extends JdbcTransactionManager {
    private final transient ConnectionLimiter turns;

    /// Limits concurrent transactions, for more may begin at once than there are connections.
    ActingTransactionManager(HikariDataSource pool) {
        super(pool);
        turns = new ConnectionLimiter(pool.getMaximumPoolSize(), Duration.ofMillis(pool.getConnectionTimeout()));
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        turns.enter();
        boolean began = false;
        try {
            super.doBegin(transaction, definition);
            began = true;
        } finally {
            if (!began) {
                turns.leave();
            }
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            turns.leave();
        }
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings(Acting.current()));
        }
    }

    private static String settings(Acting acting) {
        return "SET LOCAL zorgvuldig.board='"
                + acting.board()
                + "';SET LOCAL zorgvuldig.person='"
                + acting.person()
                + "';SET LOCAL zorgvuldig.task='"
                + acting.act().code()
                + "';SET LOCAL zorgvuldig.today='"
                + acting.day()
                + "'"
                + SubjectScope.pupil()
                        .map(pupil -> ";SET LOCAL zorgvuldig.about='" + pupil + "'")
                        .orElse("");
    }
}
