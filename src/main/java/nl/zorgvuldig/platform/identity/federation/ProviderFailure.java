package nl.zorgvuldig.platform.identity.federation;

/// A provider gave no answer that can be believed. The message is for the log of the program and
/// holds nothing that came from outside.
public final class ProviderFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /// What went wrong.
    public enum Kind {
        /// It does not answer, or not in time.
        AWAY,
        /// It says no, or what it says is not right.
        WRONG,
        /// The operator did not say for which board it speaks.
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
