package nl.zorgvuldig.platform.database;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/// Somebody else was first, and nothing was stored: the key is taken, or row security refuses a row
/// that was allowed when it was checked. Row security refuses in the same way what was never
/// allowed, so whoever catches this never reports success without checking again, and the refusal
/// is logged for the maintainers: the rules of the program and of the database may differ.
public final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OvertakenException.class);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /// Routine in PostgreSQL that checks the policies for a new row. A missing grant has the same
    /// SQL state.
    private static final String CHECK_OF_POLICIES = "ExecWithCheckOptions";

    /// For facts that turn out to have changed within the unit of work.
    public OvertakenException() {}

    private OvertakenException(DataAccessException cause) {
        super(cause);
    }

    /// Empty for any other failure.
    static Optional<OvertakenException> of(DataAccessException failed) {
        if (failed instanceof DuplicateKeyException) {
            return Optional.of(new OvertakenException(failed));
        }
        Optional<String> refusal = refusal(failed);
        refusal.ifPresent(said -> LOG.info("Taken for somebody who was first: {}", said));
        return refusal.map(_ -> new OvertakenException(failed));
    }

    /// Message of PostgreSQL: contains the name of the table and no value.
    private static Optional<String> refusal(DataAccessException failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed) instanceof PSQLException said
                        && INSUFFICIENT_PRIVILEGE.equals(said.getSQLState())
                ? Optional.ofNullable(said.getServerErrorMessage())
                        .filter(message -> CHECK_OF_POLICIES.equals(message.getRoutine()))
                        .map(ServerErrorMessage::getMessage)
                : Optional.empty();
    }
}
