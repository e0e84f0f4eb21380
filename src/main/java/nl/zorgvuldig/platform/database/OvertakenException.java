package nl.zorgvuldig.platform.database;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/// Somebody else was first, and nothing was kept: the key is taken, or row security refuses a row
/// that was allowed when it was looked at. It refuses in the same way what was never allowed, so
/// whoever catches this never answers that it is done without looking again, and it is said to who
/// keeps the program: the rules of the program and of the database may not agree.
public final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OvertakenException.class);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /// Where PostgreSQL asks the policies about a new row. A missing grant has the same state.
    private static final String CHECK_OF_POLICIES = "ExecWithCheckOptions";

    /// When what was judged turns out to be so no more within the unit of work.
    public OvertakenException() {}

    private OvertakenException(DataAccessException cause) {
        super(cause);
    }

    /// Empty for anything else that went wrong.
    static Optional<OvertakenException> of(DataAccessException failed) {
        if (failed instanceof DuplicateKeyException) {
            return Optional.of(new OvertakenException(failed));
        }
        Optional<String> refusal = refusal(failed);
        refusal.ifPresent(said -> LOG.info("Taken for somebody who was first: {}", said));
        return refusal.map(_ -> new OvertakenException(failed));
    }

    /// What PostgreSQL says: the name of the table and no value.
    private static Optional<String> refusal(DataAccessException failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed) instanceof PSQLException said
                        && INSUFFICIENT_PRIVILEGE.equals(said.getSQLState())
                ? Optional.ofNullable(said.getServerErrorMessage())
                        .filter(message -> CHECK_OF_POLICIES.equals(message.getRoutine()))
                        .map(ServerErrorMessage::getMessage)
                : Optional.empty();
    }
}
