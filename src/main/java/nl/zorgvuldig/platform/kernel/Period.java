package nl.zorgvuldig.platform.kernel;

import java.time.LocalDate;
import java.util.Optional;

/// Period from a first day to a last day, both included. An open period ends on [#OPEN]; so that
/// days compare plainly, in Java and in SQL, there is no null end.
///
/// @throws IllegalArgumentException when the last day lies before the first
public record Period(LocalDate from, LocalDate until) {
    /// The last day of a period whose end is not known.
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end (" + until + ") before it begins (" + from + ")");
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, OPEN);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean overlaps(Period other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /// The days in both periods.
    public Optional<Period> intersect(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = until.isBefore(other.until) ? until : other.until;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Period(start, end));
    }

    public boolean open() {
        return until.equals(OPEN);
    }
}
