package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.Upholds;

/// By when a request must be decided: a month after it came in, two months more when the reason was
/// given before that month was over (AVG art. 12(3)). Holidays, weekends and short months make it
/// no longer: where a month has no such day, its last day counts.
///
/// @param asked the day it came in
/// @param extended whether more time was taken
public record RightTerms(LocalDate asked, boolean extended) {
    /// Days before the end from which there is a warning.
    static final int WEEK = 7;

    /// Days left at which the keeper is reminded; from the day after the end on each week.
    private static final List<Integer> REMIND = List.of(14, 7, 2);

    /// How much time is left.
    public enum Pressure {
        AMPLE,
        /// A week or less.
        SHORT,
        /// The term is over.
        LATE
    }

    /// The last day of the first month: until then more time can be taken.
    @Upholds(WHERE_TO_TURN)
    public LocalDate first() {
        return asked.plusMonths(1);
    }

    /// The last day to decide.
    @Upholds(WHERE_TO_TURN)
    public LocalDate last() {
        return extended ? longest() : first();
    }

    /// The last day there can ever be.
    public LocalDate longest() {
        return first().plusMonths(2);
    }

    /// Days left; below nought when the term is over.
    public long left(LocalDate today) {
        return today.until(last(), ChronoUnit.DAYS);
    }

    public Pressure on(LocalDate today) {
        long left = left(today);
        return left < 0 ? Pressure.LATE : left <= WEEK ? Pressure.SHORT : Pressure.AMPLE;
    }

    /// The newest day on which the keeper is to be reminded; empty while none has come. What was
    /// missed is so sent once, and not one after the other. All days of a term with more time come
    /// after those of the first.
    public Optional<LocalDate> reminder(LocalDate today) {
        LocalDate over = last().plusDays(1);
        return Stream.concat(
                        REMIND.stream().map(days -> last().minusDays(days)),
                        Stream.of(over.plusWeeks(Math.max(0, over.until(today, ChronoUnit.WEEKS)))))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder());
    }
}
