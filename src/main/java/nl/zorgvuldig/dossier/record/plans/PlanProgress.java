package nl.zorgvuldig.dossier.record.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Progress of a plan for support, without its text.
///
/// @param author of its newest version
/// @param evaluateOn the days that hold now
/// @param evaluated the days of its evaluations
/// @param closed the day of its closing evaluation; empty while it runs
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
