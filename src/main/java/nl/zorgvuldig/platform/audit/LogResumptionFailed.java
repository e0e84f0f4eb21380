package nl.zorgvuldig.platform.audit;

/// An export does not continue the log it was meant to continue. The message is for the operator.
public final class LogResumptionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogResumptionFailed(String words) {
        super(words);
    }

    public LogResumptionFailed(String words, Throwable cause) {
        super(words, cause);
    }
}
