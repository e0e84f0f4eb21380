package nl.zorgvuldig.kernel;

/// Something the program cannot do without does not answer now, and an operator can mend it. What
/// was asked did not happen; asking again later may work.
public abstract class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message in words, without values
    protected Unavailable(String message) {
        super(message);
    }

    protected Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
