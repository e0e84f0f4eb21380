package nl.zorgvuldig.backup;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.files.BlobStore;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.story.HomeProgram;

/// Catching up that dies when the lines of the log are back and before anything is destroyed.
final class CutOff {
    static final String WHY = "killed";

    private CutOff() {}

    static void catchUp(HomeProgram after, BoardId board, Copy keyring) {
        new CatchingUp(
                        after.part(Boards.class),
                        after.part(BlobStore.class),
                        after.part(AuditLog.class),
                        List.of(
                                _ -> {
                                    throw new IllegalStateException(WHY);
                                }),
                        after.part(Outbox.class),
                        after.clock())
                .catchUp(board, Optional.empty(), keyring);
    }
}
