package nl.zorgvuldig.platform.database.embedded;

/// The embedded PostgreSQL cannot be opened. The message says in words what is wrong and what to
/// do; it never contains a value or a password.
public final class PostgresUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PostgresUnavailable(Reason reason, String words) {
        super(words);
        this.reason = reason;
    }

    PostgresUnavailable(Reason reason, String words, Throwable cause) {
        super(words, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// Cause, for a caller that must choose what to do next.
    public enum Reason {
        NOT_FOR_THIS_MACHINE,
        BINARIES_DAMAGED,
        NO_SERVICE_USER,
        FOLDER_NOT_USABLE,
        OTHER_VERSION,
        DATA_MISSING,
        DISK_FULL,
        PORT_TAKEN,
        STILL_BUSY,
        NOT_DURABLE,
        DID_NOT_START
    }
}
