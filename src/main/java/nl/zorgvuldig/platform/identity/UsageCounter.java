package nl.zorgvuldig.platform.identity;

import java.time.Duration;

/// Counts something over all instances within some stretch of time, a day at most. What is counted
/// is kept only as a keyed hash and only for a day.
@FunctionalInterface
public interface UsageCounter {
    /// @param purpose what is counted, in a few fixed words
    /// @param within stretches of this length stand one after the other since 1970, in UTC
    /// @return how much it is now, with this
    int add(String purpose, String who, int amount, Duration within);
}
