package nl.zorgvuldig.oversight;

/// Scan of the log for unusual reading, for code that fills a demonstration and cannot wait for
/// the nightly run.
@FunctionalInterface
public interface UnusualReadingScan {
    /// Scans today and some days before, for the current board. May be interrupted and repeated.
    ///
    /// @return how many findings are new or have grown
    int look(int daysBefore);
}
