package nl.zorgvuldig.backup;

/// A copy cannot be made or put back. The message is what an operator reads.
public final class NotRestored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRestored(String words) {
        super(words);
    }

    NotRestored(String words, Throwable cause) {
        super(words, cause);
    }
}
