package nl.zorgvuldig.dossier;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;

/// That somebody made an entry confidential, or no longer. Nothing is overwritten: the last step of
/// an entry counts. Its reason prints as `[sealed]`.
///
/// @param step 1 for the first of an entry
/// @param reason empty only for an entry that was written as confidential
public record Marking(
        EntryId entry,
        int step,
        Confidentiality level,
        PersonId by,
        Instant at,
        Optional<String> reason) {

    /// Whether the other says the same; only the moment may differ.
    boolean repeats(Marking other) {
        return entry.equals(other.entry)
                && step == other.step
                && level == other.level
                && by.equals(other.by)
                && reason.equals(other.reason);
    }

    @Override
    public String toString() {
        return "Marking[" + entry + " " + step + ", " + level + ", [sealed]]";
    }
}
