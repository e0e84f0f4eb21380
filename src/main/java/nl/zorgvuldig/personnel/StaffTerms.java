package nl.zorgvuldig.personnel;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.retention.ClassTerm;
import nl.zorgvuldig.retention.Schedule;
import nl.zorgvuldig.retention.Schedules;
import nl.zorgvuldig.retention.Term;
import org.springframework.stereotype.Component;

/// The terms of the schedule that count here.
@Component
final class StaffTerms {
    private static final String APPLICANT = "APPLICANT";

    private final Schedules schedules;

    StaffTerms(Schedules schedules) {
        this.schedules = schedules;
    }

    Map<StaffClass, Term> current() {
        Schedule schedule = schedules.current();
        Map<StaffClass, Term> terms = new EnumMap<>(StaffClass.class);
        for (StaffClass part : StaffClass.values()) {
            terms.put(part, get(schedule, part.retention()));
        }
        return terms;
    }

    Term get(StaffClass part) {
        return get(schedules.current(), part.retention());
    }

    Term ofApplicants() {
        return get(schedules.current(), APPLICANT);
    }

    /// The last day on which each part of a dossier is kept, as far as it is known.
    Map<StaffClass, LocalDate> ends(Optional<Period> employment) {
        Map<StaffClass, LocalDate> ends = new EnumMap<>(StaffClass.class);
        if (employment.isPresent()) {
            current()
                    .forEach((part, term) ->
                            EndRules.lastDay(employment.get(), part, term).ifPresent(day -> ends.put(part, day)));
        }
        return ends;
    }

    private static Term get(Schedule schedule, String code) {
        return schedule.find(code).map(ClassTerm::term).orElseThrow();
    }
}
