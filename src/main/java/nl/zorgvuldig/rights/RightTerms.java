package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.policy.Upholds;

/// By when a request must be decided: a month after it came in, two months more when the reason was
/// given before that month was over (AVG art. 12(3)). Holidays, weekends and short months make it
/// no longer: where a month has no such day, its last day counts.
///
/// @param asked the day it came in
/// @param extended whether more time was taken
public record RightTerms(LocalDate asked, boolean extended) {
    /// Days before the end from which there is a warning.
    static final int WEEK = 7;

    /// Days left at which the keeper is reminded; from the last on each week.
    private static final List<Integer> REMIND = List.of(14, 7, 2, -1);

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
        return today.until(last(), java.time.temporal.ChronoUnit.DAYS);
    }

    public Pressure on(LocalDate today) {
        long left = left(today);
        return left < 0 ? Pressure.LATE : left <= WEEK ? Pressure.SHORT : Pressure.AMPLE;
    }

    /// Which reminder is due, counted from the first; nought while none is. It grows with the days,
    /// so that what was missed is sent once, and not one after the other. Those of a term with more
    /// time come after all of the first: each is sent, whatever was sent before.
    public int reminder(LocalDate today) {
        long left = left(today);
        int due = (int) REMIND.stream().filter(days -> left <= days).count();
        int mark = left < -1 ? due + (int) ((-left - 1) / WEEK) : due;
        return mark > 0 && extended ? mark + REMIND.size() : mark;
    }
}
