package nl.zorgvuldig.privacy.retention.destruction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionDecision;

/// A part of what is kept about one pupil that goes soon, or could go now.
///
/// @param decision whether it may go today, and why (not)
/// @param running how far the run is with it
/// @param letters how many people must get a letter, because no e-mail address is known
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

    /// Whether the head can agree to it now.
    public boolean ready() {
        return decision instanceof RetentionDecision.Due && running.isEmpty();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
