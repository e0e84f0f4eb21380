package nl.zorgvuldig.platform.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

/// What is a database that is away, and what is a mistake of ours.
class UnavailabilityTest {
    private static final SQLException BROKE = new SQLException("gone", "08006");
    private static final SQLException CLOSED = new SQLException("Connection is closed");
    private static final SQLException WRONG = new SQLException("no such column", "42703");

    @Test
    void a_connection_that_broke_is_away_also_when_it_is_asked_for_more() {
        assertThat(Unavailability.saidIn(new IllegalStateException(BROKE))).isTrue();
        assertThat(Unavailability.saidIn(new IllegalStateException(CLOSED))).isTrue();
        assertThat(Unavailability.saidIn(new IllegalStateException(WRONG))).isFalse();
    }

    @Test
    void what_could_not_be_undone_is_away_when_that_is_why_it_had_to_be() {
        assertThat(Unavailability.saidIn(notUndone(BROKE))).isTrue();
        assertThat(Unavailability.saidIn(notUndone(WRONG))).isFalse();
    }

    private static TransactionSystemException notUndone(SQLException why) {
        TransactionSystemException undone = new TransactionSystemException("not rolled back");
        undone.initApplicationException(new IllegalStateException(why));
        return undone;
    }
}
