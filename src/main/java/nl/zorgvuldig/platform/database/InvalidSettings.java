package nl.zorgvuldig.platform.database;

/// What an operator configured cannot be used. The message says what is wrong, and holds no
/// password.
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSettings(String words) {
        super(words);
    }

    InvalidSettings(String words, Throwable cause) {
        super(words, cause);
    }
}
