package nl.zorgvuldig.school.personnel.departures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.privacy.retention.RetentionClassTerm;
import nl.zorgvuldig.privacy.retention.RetentionSchedule;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import org.springframework.stereotype.Component;

/// The terms of the retention schedule that apply here.
@Component
public final class StaffRetentionTerms {
    private static final String APPLICANT = "APPLICANT";

    private final RetentionSchedules schedules;

    StaffRetentionTerms(RetentionSchedules schedules) {
        this.schedules = schedules;
    }

    public Map<PersonnelDossierPart, RetentionTerm> current() {
        RetentionSchedule schedule = schedules.current();
        Map<PersonnelDossierPart, RetentionTerm> terms = new EnumMap<>(PersonnelDossierPart.class);
        for (PersonnelDossierPart part : PersonnelDossierPart.values()) {
            terms.put(part, get(schedule, part.retention()));
        }
        return terms;
    }

    public RetentionTerm get(PersonnelDossierPart part) {
        return get(schedules.current(), part.retention());
    }

    public RetentionTerm ofApplicants() {
        return get(schedules.current(), APPLICANT);
    }

    /// The last day on which each part of a dossier is kept, where known.
    public Map<PersonnelDossierPart, LocalDate> ends(Optional<Period> employment) {
        Map<PersonnelDossierPart, LocalDate> ends = new EnumMap<>(PersonnelDossierPart.class);
        if (employment.isPresent()) {
            current()
                    .forEach((part, term) -> StaffRetentionRules.lastDay(employment.get(), part, term)
                            .ifPresent(day -> ends.put(part, day)));
        }
        return ends;
    }

    private static RetentionTerm get(RetentionSchedule schedule, String code) {
        return schedule.find(code).map(RetentionClassTerm::term).orElseThrow();
    }
}
