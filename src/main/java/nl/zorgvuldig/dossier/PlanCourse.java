package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// How far a plan for support has come, without a word of it.
///
/// @param author of its newest version
/// @param evaluateOn as they were said last
/// @param evaluated the days of what was written about how it goes
/// @param closed the day of what was written about how it went; empty while it runs
record PlanCourse(
        PupilId pupil,
        EntryId plan,
        PersonId author,
        Confidentiality level,
        List<LocalDate> evaluateOn,
        List<LocalDate> evaluated,
        Optional<LocalDate> closed) {
    PlanCourse {
        evaluateOn = List.copyOf(evaluateOn);
        evaluated = List.copyOf(evaluated);
    }
}
