package nl.zorgvuldig.platform.kernel;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// School year: 1 August to 31 July, written `2026-2027`.
public record SchoolYear(int start) implements Comparable<SchoolYear> {
    private static final Pattern NOTATION = Pattern.compile("(\\d{4})-(\\d{4})");

    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonth().compareTo(Month.AUGUST) >= 0 ? day.getYear() : day.getYear() - 1);
    }

    /// Empty unless `text` is two consecutive years joined by a hyphen.
    public static Optional<SchoolYear> parse(String text) {
        Matcher years = NOTATION.matcher(text);
        if (!years.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(years.group(1));
        return Integer.parseInt(years.group(2)) == start + 1 ? Optional.of(new SchoolYear(start)) : Optional.empty();
    }

    public Period period() {
        return new Period(LocalDate.of(start, Month.AUGUST, 1), LocalDate.of(start + 1, Month.JULY, 31));
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(start, other.start);
    }

    @Override
    public String toString() {
        return start + "-" + (start + 1);
    }
}
