package nl.zorgvuldig.platform.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// School days. Days begin and end in Europe/Amsterdam, whatever zone the machine or database is
/// in.
public final class SchoolDay {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private SchoolDay() {}

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /// Whether pupils are at school on a day: from Monday to Friday. The program knows no holidays.
    public static boolean taught(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> true;
            case SATURDAY, SUNDAY -> false;
        };
    }

    /// That day, or the first day after it with pupils at school.
    public static LocalDate taughtFrom(LocalDate day) {
        LocalDate first = day;
        while (!taught(first)) {
            first = first.plusDays(1);
        }
        return first;
    }

    /// The last of this many days with pupils at school after a day.
    public static LocalDate taughtAfter(LocalDate day, int days) {
        LocalDate last = day;
        for (int left = days; left > 0; left--) {
            last = taughtFrom(last.plusDays(1));
        }
        return last;
    }

    /// Number of days with pupils at school from `from` on, before `day`; `day` itself is not
    /// counted.
    public static int taughtBefore(LocalDate day, LocalDate from) {
        return (int) from.datesUntil(day.isBefore(from) ? from : day)
                .filter(SchoolDay::taught)
                .count();
    }

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
