package nl.zorgvuldig.platform.kernel;

/// Something harmful is in a file that somebody sent. Nothing of it was stored.
public final class VirusFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VirusFound() {
        super("a file holds something harmful");
    }
}
