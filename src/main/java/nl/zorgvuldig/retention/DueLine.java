package nl.zorgvuldig.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;

/// A part of what is kept about one pupil that goes soon, or could go now.
///
/// @param decision whether it may go today, and why (not)
/// @param running how far the run is with it
/// @param letters how many people must get a letter, because no e-mail address is known
public record DueLine(
        PupilId pupil,
        PersonName name,
        String school,
        Part part,
        LocalDate due,
        RetentionDecision decision,
        Optional<RunState> running,
        List<Count> counts,
        long letters) {
    public int rows() {
        return counts.stream().mapToInt(Count::rows).sum();
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
