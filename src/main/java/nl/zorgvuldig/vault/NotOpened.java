package nl.zorgvuldig.vault;

/// A sealed value does not open: it was changed, or it belongs to another place, person or board.
public final class NotOpened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOpened(KeyName name, Place place) {
        super("what stands in " + place + " does not open with the key for " + name);
    }
}
