package nl.zorgvuldig.privacy.retention;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Sentence;

/// A retention term. Zero means: no longer than the moment it runs from.
///
/// @throws IllegalArgumentException when it is negative or longer than a life
public record RetentionTerm(int amount, Unit unit) {
    public static final int MOST = 1_200;

    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;

    /// A day that begins a year after a leap year, so that every unit has its ordinary length.
    private static final LocalDate REFERENCE = LocalDate.of(2001, 1, 1);

    /// Unit of a term.
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    public RetentionTerm {
        if (amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("not a term: " + amount);
        }
    }

    /// The last day of a term that runs from `day`.
    public LocalDate from(LocalDate day) {
        return switch (unit) {
            case DAYS -> day.plusDays(amount);
            case WEEKS -> day.plusWeeks(amount);
            case MONTHS -> day.plusMonths(amount);
            case YEARS -> day.plusYears(amount);
        };
    }

    /// The first day after this term since `day`, on which data may be destroyed if nothing else
    /// keeps it.
    public LocalDate dueOn(LocalDate day) {
        return from(day).plusDays(1);
    }

    /// A day on or after the last one from which such a term has passed on `day`; some days later
    /// where months differ in length.
    LocalDate before(LocalDate day) {
        LocalDate back =
                switch (unit) {
                    case DAYS -> day.minusDays(amount);
                    case WEEKS -> day.minusWeeks(amount);
                    case MONTHS -> day.minusMonths(amount);
                    case YEARS -> day.minusYears(amount);
                };
        return back.plusDays(LONGEST_MONTH - SHORTEST_MONTH);
    }

    /// The term in words: *2 years*.
    public Sentence words() {
        return Sentence.of("retention.term." + Codes.of(unit), amount);
    }

    public boolean longerThan(RetentionTerm other) {
        return from(REFERENCE).isAfter(other.from(REFERENCE));
    }
}
