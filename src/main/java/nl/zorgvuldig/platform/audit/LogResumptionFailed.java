package nl.zorgvuldig.platform.audit;

/// An export does not continue the log it was to continue. The message is what an operator reads.
public final class LogResumptionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogResumptionFailed(String words) {
        super(words);
    }

    public LogResumptionFailed(String words, Throwable cause) {
        super(words, cause);
    }
}
