package nl.zorgvuldig.audit;

/// An export does not continue the log it was to continue. The message is what an operator reads.
public final class NotResumed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotResumed(String words) {
        super(words);
    }

    NotResumed(String words, Throwable cause) {
        super(words, cause);
    }
}
