package nl.zorgvuldig.access.control.assignments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Period;

/// The days that one chooses in one go when somebody is ill: today alone, and until the end of a week.
enum ReplacementDays {
    TODAY,
    THIS_WEEK,
    NEXT_WEEK;

    /// What stands in the form for days that are written out.
    static final String OTHER = "other";

    private static final String TO = "/";

    /// From Friday on the week that is meant is the next one.
    static List<ReplacementDays> offered(LocalDate today) {
        return today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0
                ? List.of(TODAY, THIS_WEEK)
                : List.of(TODAY, NEXT_WEEK);
    }

    Period period(LocalDate today) {
        return switch (this) {
            case TODAY -> new Period(today, today);
            case THIS_WEEK -> new Period(today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
            case NEXT_WEEK -> new Period(today, today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)));
        };
    }

    /// The days themselves, so that a form that was opened yesterday says the days that were read.
    static String written(Period period) {
        return period.from() + TO + period.until();
    }

    static Optional<Period> read(String written) {
        String[] days = written.split(TO, -1);
        if (days.length != 2) {
            return Optional.empty();
        }
        try {
            LocalDate from = LocalDate.parse(days[0]);
            LocalDate until = LocalDate.parse(days[1]);
            return until.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, until));
        } catch (DateTimeParseException notDays) {
            return Optional.empty();
        }
    }
}
