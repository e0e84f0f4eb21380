package nl.zorgvuldig.platform.identity;

import java.time.Duration;

/// Counter over all instances within a period, a day at most. What is counted is stored only as a
/// keyed hash and only for a day.
@FunctionalInterface
public interface UsageCounter {
    /// @param purpose what is counted, in a few fixed words
    /// @param within length of the period; periods follow one another since 1970, in UTC
    /// @return the count of this period, including this amount
    int add(String purpose, String who, int amount, Duration within);
}
