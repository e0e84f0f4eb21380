package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Term;

/// How long a part of a personnel dossier stays. Facts in, answer out.
final class EndRules {
    private EndRules() {}

    /// The last day on which it may be kept; empty as long as somebody works here.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Optional<LocalDate> lastDay(Period employment, Term term) {
        return employment.open() ? Optional.empty() : Optional.of(term.from(employment.until()));
    }

    /// It goes on the day after.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Stay decide(Period employment, Term term, LocalDate today) {
        return !employment.until().isBefore(today)
                ? Stay.STAYS
                : lastDay(employment, term)
                        .filter(today::isAfter)
                        .map(_ -> Stay.GOES)
                        .orElse(Stay.STAYS);
    }
}
