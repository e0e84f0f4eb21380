package nl.zorgvuldig.school.roster.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.roster.RosterPreviewPart;
import nl.zorgvuldig.school.roster.records.DroppedField;
import nl.zorgvuldig.school.roster.records.RosterProblem;

/// Preview of an import, to be confirmed or cancelled.
///
/// @param notice why it is shown again
/// @param shown fingerprint that is sent back with the confirmation
/// @param day from which the changes hold
/// @param change whether there is anything to confirm
public record RosterPreviewPage(
        String address,
        String school,
        Optional<Sentence> notice,
        String shown,
        Instant until,
        String year,
        LocalDate day,
        Change change,
        List<Count> counts,
        List<RosterPreviewPart> parts,
        List<RosterProblem> problems,
        List<DroppedField> dropped) {

    public enum Change {
        NOTHING,
        SOMETHING
    }

    /// @param key under `roster.count.`
    /// @param gone known and not in the file
    public record Count(String key, int added, int changed, int gone, int unchanged) {
        boolean any() {
            return added + changed + gone + unchanged > 0;
        }
    }

    /// Whether a list is short enough to be expanded.
    public boolean open(RosterPreviewPart part) {
        return part.lines().size() <= 5;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
