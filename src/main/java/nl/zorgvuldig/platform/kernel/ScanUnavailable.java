package nl.zorgvuldig.platform.kernel;

/// A file cannot be scanned for viruses now, and is not stored without a scan.
public final class ScanUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public ScanUnavailable(Throwable cause) {
        super("a file could not be looked at for viruses", cause);
    }
}
