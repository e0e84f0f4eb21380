package nl.zorgvuldig.backup;

import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Whether a restore came to its end, wherever the databases are: what was destroyed since the copy
/// was made must be gone again before anybody is served and before anything new is written.
@Component
public final class CaughtUp {
    private final Boards boards;
    private final AuditLog log;

    CaughtUp(Boards boards, AuditLog log) {
        this.boards = boards;
        this.log = log;
    }

    /// @throws NotRestored when lines of a log came back, and what they say was not all done
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    public void demand() {
        for (BoardId board : boards.all()) {
            if (log.catchingUp(board)) {
                throw new NotRestored("A backup was put back, and what was destroyed since is not all destroyed"
                        + " again. Run ./zorgvuldig restore again, as before.");
            }
        }
    }
}
