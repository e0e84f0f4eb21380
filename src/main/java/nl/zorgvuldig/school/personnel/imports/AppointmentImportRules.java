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

/// What the lines of a file about one employee make of the days they work here, and when such lines
/// are left out. Facts in, answer out.
public final class AppointmentImportRules {
    private AppointmentImportRules() {}

    /// The line with the latest first day; of several, the last.
    ///
    /// @param lines at least one
    static AppointmentImportLine latest(List<AppointmentImportLine> lines) {
        return lines.stream()
                .reduce((line, next) ->
                        next.period().from().isBefore(line.period().from()) ? line : next)
                .orElseThrow();
    }

    /// Since the first of all days. Until the end of the latest line, also when that is sooner than
    /// what is known; an appointment from before the known days says nothing of their end.
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

    /// Why the lines are left out: what they bring, or what is there already, would be destroyed
    /// within the hour.
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

    /// Why the lines are left out: by them somebody who works here by the roster could sign in no
    /// more. Whoever records that in the dossier itself is asked whether it is so.
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
