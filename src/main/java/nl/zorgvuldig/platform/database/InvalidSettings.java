package nl.zorgvuldig.platform.database;

/// The operator's configuration cannot be used. The message says what is wrong, and contains no
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
