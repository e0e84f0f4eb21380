package nl.zorgvuldig.platform.kernel;

/// Something the program cannot do without does not answer now, and an operator can mend it. What
/// was asked did not happen; asking again later may work.
public abstract class DependencyUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message in words, without values
    protected DependencyUnavailable(String message) {
        super(message);
    }

    protected DependencyUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
