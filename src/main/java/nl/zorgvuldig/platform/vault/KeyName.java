package nl.zorgvuldig.platform.vault;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Names one data key: whose it is, and for which purpose of keeping. Holds ids only, so it may
/// stand in a log.
public record KeyName(BoardId board, UUID subject, RetentionPurpose keeping) {
    /// The key that a board has for itself, such as the one that signs its log.
    public static KeyName ofBoard(BoardId board, RetentionPurpose keeping) {
        return new KeyName(board, board.value(), keeping);
    }
}
