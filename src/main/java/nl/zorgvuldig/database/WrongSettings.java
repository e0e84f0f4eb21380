package nl.zorgvuldig.database;

/// What an operator configured cannot be used. The message says what is wrong, and holds no
/// password.
public final class WrongSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongSettings(String words) {
        super(words);
    }

    WrongSettings(String words, Throwable cause) {
        super(words, cause);
    }
}
