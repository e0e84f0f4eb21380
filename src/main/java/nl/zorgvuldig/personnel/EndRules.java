package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Term;

/// How long a part of a personnel dossier stays. Facts in, answer out.
final class EndRules {
    private EndRules() {}

    /// The last day on which it may be kept; empty as long as somebody works here.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Optional<LocalDate> lastDay(Period employment, StaffClass part, Term term) {
        return employment.open() ? Optional.empty() : Optional.of(term.from(start(employment.until(), part)));
    }

    /// The same of a part that is held back through a day.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Optional<LocalDate> lastDay(Period employment, StaffClass part, Term term, Optional<LocalDate> held) {
        return lastDay(employment, part, term)
                .map(day -> held.filter(until -> until.isAfter(day)).orElse(day));
    }

    /// What tax law asks for is kept so many years after the calendar year somebody left.
    private static LocalDate start(LocalDate last, StaffClass part) {
        return switch (part.since()) {
            case LAST_DAY -> last;
            case END_OF_YEAR -> LocalDate.of(last.getYear(), Month.DECEMBER, 31);
        };
    }

    /// It goes on the day after.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Stay decide(Period employment, StaffClass part, Term term, LocalDate today) {
        return !employment.until().isBefore(today)
                ? Stay.STAYS
                : lastDay(employment, part, term)
                        .filter(today::isAfter)
                        .map(_ -> Stay.GOES)
                        .orElse(Stay.STAYS);
    }

    /// The parts that go at once when the days of an employment become these.
    ///
    /// @param known the days as they are; what is over by them as well goes anyhow
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Set<StaffClass> goesAtOnce(
            Optional<Period> known, Period wanted, Map<StaffClass, Term> terms, LocalDate today) {
        Set<StaffClass> gone = over(wanted, terms, today);
        known.ifPresent(days -> gone.removeAll(over(days, terms, today)));
        return gone;
    }

    /// The parts that are destroyed: their term is over and they are not held back.
    ///
    /// @param held what the personnel office holds back today
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Set<StaffClass> goes(Period employment, Map<StaffClass, Term> terms, Set<StaffClass> held, LocalDate today) {
        Set<StaffClass> goes = over(employment, terms, today);
        goes.removeAll(held);
        return goes;
    }

    /// The parts whose term is over.
    static Set<StaffClass> over(Period employment, Map<StaffClass, Term> terms, LocalDate today) {
        Set<StaffClass> over = EnumSet.noneOf(StaffClass.class);
        terms.forEach((part, term) -> {
            if (decide(employment, part, term, today) == Stay.GOES) {
                over.add(part);
            }
        });
        return over;
    }
}
