package nl.zorgvuldig.platform.vault;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Name of one data key: whose it is, and for which retention purpose. Contains ids only, so it may
/// appear in a log.
public record KeyName(BoardId board, UUID subject, RetentionPurpose keeping) {
    /// Name of a key of the board itself, such as the one that signs its log.
    public static KeyName ofBoard(BoardId board, RetentionPurpose keeping) {
        return new KeyName(board, board.value(), keeping);
    }
}
