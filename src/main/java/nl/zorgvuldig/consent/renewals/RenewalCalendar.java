package nl.zorgvuldig.consent.renewals;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Upholds;

/// Last days of consents at one school: a consent counts to the last day of the next year's check.
/// A school that plans no check loses its consents too, after the end of September: otherwise
/// forgetting to ask would be a way to keep them (`docs/decisions/0010`).
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
public final class RenewalCalendar {
    private final Map<SchoolYear, ConsentRenewal> renewals = new HashMap<>();
    private final Map<SchoolYear, LocalDate> lastDays = new ConcurrentHashMap<>();

    /// @param renewals of one school; at most one for each school year
    public RenewalCalendar(Collection<ConsentRenewal> renewals) {
        renewals.forEach(renewal -> this.renewals.put(renewal.year(), renewal));
    }

    /// The last day on which a consent of a school year counts, as far as is known now.
    public LocalDate lastDay(SchoolYear answered) {
        return lastDays.computeIfAbsent(answered, this::find);
    }

    private LocalDate find(SchoolYear answered) {
        SchoolYear next = new SchoolYear(answered.start() + 1);
        ConsentRenewal renewal = renewals.get(next);
        while (renewal != null && renewal.way() == ConsentRenewal.Way.REMIND) {
            next = new SchoolYear(next.start() + 1);
            renewal = renewals.get(next);
        }
        return renewal == null ? withoutCheck(next) : renewal.lastDay();
    }

    /// The last day when no check is planned in a school year.
    public static LocalDate withoutCheck(SchoolYear year) {
        return LocalDate.of(year.start(), Month.SEPTEMBER, 30);
    }
}
