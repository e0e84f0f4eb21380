package nl.zorgvuldig.demo.population.material;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import nl.zorgvuldig.platform.kernel.SchoolDay;

/// Calendar of school days: weekdays outside the holidays, which are close to the real ones.
public final class SchoolDayCalendar {
    private static final MonthDay SUMMER_FROM = MonthDay.of(7, 11);
    private static final MonthDay SUMMER_UNTIL = MonthDay.of(8, 23);
    private static final MonthDay CHRISTMAS_FROM = MonthDay.of(12, 21);
    private static final MonthDay CHRISTMAS_UNTIL = MonthDay.of(1, 4);
    private static final MonthDay KINGS_DAY = MonthDay.of(4, 27);

    private SchoolDayCalendar() {}

    public static boolean isSchoolDay(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        MonthDay date = MonthDay.from(day);
        boolean summer = !date.isBefore(SUMMER_FROM) && !date.isAfter(SUMMER_UNTIL);
        boolean christmas = !date.isBefore(CHRISTMAS_FROM) || !date.isAfter(CHRISTMAS_UNTIL);
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        boolean weekOff = week == 8 || week == 18 || week == 43;
        return !summer && !christmas && !weekOff && !date.equals(KINGS_DAY);
    }

    /// The last school day on or before a day.
    public static LocalDate lastUpTo(LocalDate day) {
        LocalDate last = day;
        while (!isSchoolDay(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /// A moment in the afternoon, after the children have gone home.
    public static Instant afternoon(LocalDate day, SeededRandom dice) {
        LocalTime time = LocalTime.of(15, 5).plusMinutes(dice.between(0, 130)).plusSeconds(dice.between(0, 59));
        return day.atTime(time).atZone(SchoolDay.ZONE).toInstant();
    }
}
