package nl.zorgvuldig.operations.backup;

/// A copy cannot be made or restored. The message is for the operator.
public final class BackupFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupFailed(String words) {
        super(words);
    }

    BackupFailed(String words, Throwable cause) {
        super(words, cause);
    }
}
