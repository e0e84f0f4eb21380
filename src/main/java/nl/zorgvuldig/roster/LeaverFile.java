package nl.zorgvuldig.roster;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.casework.CaseFile;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.enrolment.Enrolled;

/// What a file said of a pupil, with what was decided.
///
/// @param enrolled the enrolment that would be ended, as long as no day of leaving is known; empty too
///     when another school of the board keeps the dossier by now
public record LeaverFile(LeaverRequest request, List<Recorded<LeaverEvent>> history, Optional<Enrolled> enrolled)
        implements CaseFile<LeaverRequest, LeaverEvent> {
    public LeaverFile {
        history = List.copyOf(history);
    }

    public LeaverId id() {
        return request.id();
    }

    public LeaverState state() {
        return LeaverRules.RULES.state(this);
    }
}
