package nl.zorgvuldig.operations.backup;

import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Check that a restore is complete, wherever the databases are: what was destroyed since the copy
/// was made must be destroyed again before anybody is served and before anything new is written.
@Component
public final class RestoreCompletion {
    private final Boards boards;
    private final AuditLog log;

    RestoreCompletion(Boards boards, AuditLog log) {
        this.boards = boards;
        this.log = log;
    }

    /// @throws BackupFailed when audit events came back and their consequences were not all carried
    ///     out
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    public void demand() {
        for (BoardId board : boards.all()) {
            if (log.catchingUp(board)) {
                throw new BackupFailed("A backup was put back, and what was destroyed since is not all destroyed"
                        + " again. Run ./zorgvuldig restore again, as before.");
            }
        }
    }
}
