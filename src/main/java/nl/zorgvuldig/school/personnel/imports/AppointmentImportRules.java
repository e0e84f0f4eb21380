package nl.zorgvuldig.school.personnel.imports;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.EmploymentRules;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.departures.StaffRetentionRules;

/// Rules for the lines of a file about one employee: the period of employment that follows from
/// them, and when they are left out. Facts in, answer out.
public final class AppointmentImportRules {
    private AppointmentImportRules() {}

    /// The line with the latest first day; among several, the last.
    ///
    /// @param lines at least one
    static AppointmentImportLine latest(List<AppointmentImportLine> lines) {
        return lines.stream()
                .reduce((line, next) ->
                        next.period().from().isBefore(line.period().from()) ? line : next)
                .orElseThrow();
    }

    /// The resulting period: from the earliest first day to the end of the latest line, even when
    /// that is earlier than the recorded end; an appointment from before the recorded period says
    /// nothing about its end.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Employment days(PersonId employee, Optional<Employment> known, List<AppointmentImportLine> lines) {
        Period latest = latest(lines).period();
        LocalDate from = lines.stream()
                .map(line -> line.period().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        Period days = known.map(Employment::period)
                .map(old -> new Period(
                        old.from().isBefore(from) ? old.from() : from,
                        latest.from().isBefore(old.from()) ? old.until() : latest.until()))
                .orElse(new Period(from, latest.until()));
        return new Employment(employee, days);
    }

    /// Why the lines are left out: the imported or existing data would be destroyed within the
    /// hour.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Optional<Sentence> no(
            Optional<Employment> known,
            Employment wanted,
            Map<PersonnelDossierPart, RetentionTerm> terms,
            LocalDate today) {
        Optional<Period> days = known.map(Employment::period);
        Set<PersonnelDossierPart> goes = StaffRetentionRules.goesAtOnce(days, wanted.period(), terms, today);
        if (known.isPresent() && !goes.isEmpty()) {
            return Optional.of(Sentence.of("personnel.import.goes", EmploymentRules.names(goes)));
        }
        return StaffRetentionRules.over(wanted.period(), terms, today).isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("personnel.objection.over"));
    }

    /// Why the lines are left out: somebody who works here according to the roster could no longer
    /// sign in. In the dossier itself the user is asked to confirm that.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static Optional<Sentence> leaves(
            Optional<Employment> known, Employment wanted, Set<PersonId> working, LocalDate today) {
        return switch (EmploymentRules.leaves(
                wanted.employee(), known.map(Employment::period), wanted.period(), working, today)) {
            case AT_ONCE -> Optional.of(Sentence.of("personnel.import.leaves"));
            case NOT_NOW -> Optional.empty();
        };
    }
}
