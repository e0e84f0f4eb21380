package nl.zorgvuldig.school.roster;

import java.time.Instant;
import nl.zorgvuldig.school.organisation.School;

/// What confirming a file would do, as it stands now.
///
/// @param shown the mark of this very plan: confirming does this, or nothing
/// @param until when it can be confirmed
/// @param leavers of how many pupils it says something else about leaving than the head was told
public record RosterPreview(
        RosterDraftId draft,
        School school,
        RosterPlan plan,
        RosterNames names,
        RosterImportCounts counts,
        String shown,
        Instant until,
        int leavers) {
    /// Whether confirming would change nothing, and tell the head nothing.
    public boolean changesNothing() {
        return plan.isEmpty() && leavers == 0;
    }
}
