package nl.zorgvuldig.platform.vault;

/// There is no such key: it was destroyed, or it never existed. Data sealed under it stays sealed.
public final class KeyDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyDestroyed(KeyName name) {
        super("there is no key for " + name);
    }
}
