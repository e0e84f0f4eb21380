package nl.zorgvuldig.platform.vault;

/// There is no such key: it was destroyed, or it never was. What was sealed under it stays closed.
public final class KeyDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyDestroyed(KeyName name) {
        super("there is no key for " + name);
    }
}
