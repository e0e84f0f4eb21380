package nl.zorgvuldig.dossier.record.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// How far a plan for support has come, without a word of it.
///
/// @param author of its newest version
/// @param evaluateOn as they were said last
/// @param evaluated the days of what was written about how it goes
/// @param closed the day of what was written about how it went; empty while it runs
record PlanProgress(
        PupilId pupil,
        EntryId plan,
        PersonId author,
        Confidentiality level,
        List<LocalDate> evaluateOn,
        List<LocalDate> evaluated,
        Optional<LocalDate> closed) {
    PlanProgress {
        evaluateOn = List.copyOf(evaluateOn);
        evaluated = List.copyOf(evaluated);
    }
}
