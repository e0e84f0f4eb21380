package nl.zorgvuldig.identity;

/// Counts something over all instances within a quarter of an hour. What is counted is kept only as
/// a keyed hash and only for a day.
@FunctionalInterface
public interface Counted {
    /// @param purpose what is counted, in a few fixed words
    /// @return how much it is now, with this
    int add(String purpose, String who, int amount);
}
