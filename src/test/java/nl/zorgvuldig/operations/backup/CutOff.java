package nl.zorgvuldig.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.holdings.ReplayableDestruction;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.story.HomeProgram;

/// Catching up that dies when the lines of the log are back and before anything is destroyed.
final class CutOff {
    private static final String WHY = "killed";

    private CutOff() {}

    /// Dies, and dies again after more was written: the same lines came back each time. In between
    /// nobody is served.
    ///
    /// @return how many
    static int between(HomeProgram after, BoardId board, BackupCopy keyring) {
        RestoreCompletion caughtUp = after.part(RestoreCompletion.class);
        assertThatCode(caughtUp::demand).doesNotThrowAnyException();
        List<AuditEvent> first = catchUp(after, board, keyring);
        assertThatThrownBy(caughtUp::demand).isInstanceOf(BackupFailed.class).hasMessageContaining("restore again");
        AuditLog log = after.part(AuditLog.class);
        log.append(AuditEvent.of(
                after.clock(),
                after.part(Boards.class).program(board),
                Clause.DESTRUCTION_AFTER_TWO_YEARS,
                AuditOutcome.DONE,
                "restored"));
        log.seal(board);
        assertThat(catchUp(after, board, keyring)).isEqualTo(first);
        return first.size();
    }

    private static List<AuditEvent> catchUp(HomeProgram after, BoardId board, BackupCopy keyring) {
        List<AuditEvent> seen = new ArrayList<>();
        ReplayableDestruction dies = since -> {
            seen.addAll(since);
            throw new IllegalStateException(WHY);
        };
        RestoreCatchUp dying = new RestoreCatchUp(
                after.part(Boards.class),
                after.part(BlobStore.class),
                after.part(AuditLog.class),
                List.of(dies),
                after.part(Outbox.class),
                after.clock());
        assertThatThrownBy(() -> dying.catchUp(board, Optional.empty(), keyring))
                .hasMessage(WHY);
        return seen;
    }
}
