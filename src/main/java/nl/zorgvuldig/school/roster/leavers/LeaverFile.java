package nl.zorgvuldig.school.roster.leavers;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.roster.leavers.LeaverRequest.LeaverId;

/// A proposed leaver, with the events so far.
///
/// @param enrolled the enrolment that would be ended, while it has no leaving date; empty too when
///     another school of the board keeps the dossier by now
public record LeaverFile(LeaverRequest request, List<RecordedEvent<LeaverEvent>> history, Optional<Enrolment> enrolled)
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

    /// State of a proposed leaver.
    public sealed interface LeaverState {
        /// Not decided yet.
        record Undecided() implements LeaverState {}

        record Settled() implements LeaverState {}

        record Stays(LeaverEvent.StayReason reason) implements LeaverState {}

        record Back() implements LeaverState {}

        record Replaced() implements LeaverState {}
    }
}
