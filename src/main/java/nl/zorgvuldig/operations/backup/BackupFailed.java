package nl.zorgvuldig.operations.backup;

/// A copy cannot be made or put back. The message is what an operator reads.
public final class BackupFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupFailed(String words) {
        super(words);
    }

    BackupFailed(String words, Throwable cause) {
        super(words, cause);
    }
}
