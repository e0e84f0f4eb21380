package nl.zorgvuldig.platform.identity.federation;

/// Failure of a provider to give a trustworthy answer. The message is for the log of the program
/// and contains nothing that came from outside.
public final class ProviderFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /// What went wrong.
    public enum Kind {
        /// It does not answer, or not in time.
        AWAY,
        /// It refuses, or its answer is not valid.
        WRONG,
        /// The operator did not configure for which board it speaks.
        UNSET
    }

    private final Kind kind;

    ProviderFailure(Kind kind, String words) {
        super(words);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
