package nl.zorgvuldig.platform.vault;

/// A sealed value does not open: it was changed, or it belongs to another place, person or board.
public final class UnsealFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsealFailed(KeyName name, ValueLocation place) {
        super("what stands in " + place + " does not open with the key for " + name);
    }
}
