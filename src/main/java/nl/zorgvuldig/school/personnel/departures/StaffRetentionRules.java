package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;

/// Retention rules for parts of a personnel dossier. Facts in, answer out.
public final class StaffRetentionRules {
    private StaffRetentionRules() {}

    /// The last day of retention; empty while the person works here.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Optional<LocalDate> lastDay(Period employment, PersonnelDossierPart part, RetentionTerm term) {
        return employment.open() ? Optional.empty() : Optional.of(term.from(start(employment.until(), part)));
    }

    /// The same for a part that is held through a day.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static Optional<LocalDate> lastDay(
            Period employment, PersonnelDossierPart part, RetentionTerm term, Optional<LocalDate> held) {
        return lastDay(employment, part, term)
                .map(day -> held.filter(until -> until.isAfter(day)).orElse(day));
    }

    /// Data required by tax law is kept a number of years after the calendar year in which the
    /// person left.
    private static LocalDate start(LocalDate last, PersonnelDossierPart part) {
        return switch (part.since()) {
            case LAST_DAY -> last;
            case END_OF_YEAR -> LocalDate.of(last.getYear(), Month.DECEMBER, 31);
        };
    }

    /// Destroyed on the day after the last day.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static RetentionOutcome decide(
            Period employment, PersonnelDossierPart part, RetentionTerm term, LocalDate today) {
        return !employment.until().isBefore(today)
                ? RetentionOutcome.STAYS
                : lastDay(employment, part, term)
                        .filter(today::isAfter)
                        .map(_ -> RetentionOutcome.GOES)
                        .orElse(RetentionOutcome.STAYS);
    }

    /// The parts that would be destroyed at once if this became the period of employment.
    ///
    /// @param known the current period; parts over by that one are destroyed anyhow
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static Set<PersonnelDossierPart> goesAtOnce(
            Optional<Period> known, Period wanted, Map<PersonnelDossierPart, RetentionTerm> terms, LocalDate today) {
        Set<PersonnelDossierPart> gone = over(wanted, terms, today);
        known.ifPresent(days -> gone.removeAll(over(days, terms, today)));
        return gone;
    }

    /// The parts to be destroyed: their term is over and they are not held.
    ///
    /// @param held parts the personnel office holds today
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Set<PersonnelDossierPart> goes(
            Period employment,
            Map<PersonnelDossierPart, RetentionTerm> terms,
            Set<PersonnelDossierPart> held,
            LocalDate today) {
        Set<PersonnelDossierPart> goes = over(employment, terms, today);
        goes.removeAll(held);
        return goes;
    }

    /// The parts whose term is over.
    public static Set<PersonnelDossierPart> over(
            Period employment, Map<PersonnelDossierPart, RetentionTerm> terms, LocalDate today) {
        Set<PersonnelDossierPart> over = EnumSet.noneOf(PersonnelDossierPart.class);
        terms.forEach((part, term) -> {
            if (decide(employment, part, term, today) == RetentionOutcome.GOES) {
                over.add(part);
            }
        });
        return over;
    }
}
