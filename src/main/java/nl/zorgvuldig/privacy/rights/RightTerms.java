package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.Upholds;

/// The legal term for deciding on a request and carrying it out: a month from its receipt, and two months more when
/// the reason was given within that month (AVG art. 12(3)). Holidays, weekends and short months do
/// not extend it: where a month has no such day, its last day counts.
///
/// @param asked the day of receipt
/// @param extended whether the term was extended
public record RightTerms(LocalDate asked, boolean extended) {
    /// Days before the end from which there is a warning.
    static final int WEEK = 7;

    /// Numbers of days left on which the keeper is reminded; after the end, every week.
    private static final List<Integer> REMIND = List.of(14, 7, 2);

    /// How much time is left.
    public enum Pressure {
        AMPLE,
        /// A week or less.
        SHORT,
        /// The term is over.
        LATE
    }

    /// The last day of the first month: until then the term can be extended.
    @Upholds(WHERE_TO_TURN)
    public LocalDate first() {
        return asked.plusMonths(1);
    }

    /// The last day to decide and to carry it out.
    @Upholds(WHERE_TO_TURN)
    public LocalDate last() {
        return extended ? longest() : first();
    }

    /// The last day possible with an extension.
    public LocalDate longest() {
        return first().plusMonths(2);
    }

    /// Days left; negative when the term is over.
    public long left(LocalDate today) {
        return today.until(last(), ChronoUnit.DAYS);
    }

    public Pressure on(LocalDate today) {
        long left = left(today);
        return left < 0 ? Pressure.LATE : left <= WEEK ? Pressure.SHORT : Pressure.AMPLE;
    }

    /// The latest day on which the keeper should have been reminded; empty while none has come.
    /// Missed reminders are so sent once, not one by one. All days of an extended term come after
    /// those of the first month.
    public Optional<LocalDate> reminder(LocalDate today) {
        LocalDate over = last().plusDays(1);
        return Stream.concat(
                        REMIND.stream().map(days -> last().minusDays(days)),
                        Stream.of(over.plusWeeks(Math.max(0, over.until(today, ChronoUnit.WEEKS)))))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder());
    }
}
