package nl.zorgvuldig.platform.kernel;

/// A dependency that the program needs does not answer now, and an operator can repair it. The
/// request was not carried out; trying again later may work.
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
