package nl.zorgvuldig.oversight;

/// Looks through the log for reading that stands out; for who fills a demonstration, and does not
/// wait for the night.
@FunctionalInterface
public interface UnusualReadingScan {
    /// Today and some days before, of the acting board. May be cut off and repeated.
    ///
    /// @return how many are new, or more than was known
    int look(int daysBefore);
}
