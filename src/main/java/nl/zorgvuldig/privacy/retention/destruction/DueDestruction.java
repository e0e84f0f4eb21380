package nl.zorgvuldig.privacy.retention.destruction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionDecision;

/// A part of one pupil's data that will soon be due for destruction, or is due now.
///
/// @param decision whether it may be destroyed today, and why or why not
/// @param running state of its destruction
/// @param letters how many people need a letter, because no e-mail address is known
public record DueDestruction(
        PupilId pupil,
        PersonName name,
        String school,
        PupilDataPart part,
        LocalDate due,
        RetentionDecision decision,
        Optional<DestructionState> running,
        List<HeldRowCount> counts,
        long letters) {
    public int rows() {
        return counts.stream().mapToInt(HeldRowCount::rows).sum();
    }

    /// Whether the head can approve it now.
    public boolean ready() {
        return decision instanceof RetentionDecision.Due && running.isEmpty();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
