package nl.zorgvuldig.kernel;

/// A file cannot be looked at for viruses now, and is not kept without.
public final class NotScanned extends Unavailable {
    private static final long serialVersionUID = 1L;

    public NotScanned(Throwable cause) {
        super("a file could not be looked at for viruses", cause);
    }
}
