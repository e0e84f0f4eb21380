package nl.zorgvuldig.school.roster;

import java.time.Instant;
import nl.zorgvuldig.school.organisation.School;

/// Preview of an import, as of now.
///
/// @param shown fingerprint of this plan: confirming does exactly this, or nothing
/// @param until when it can be confirmed
/// @param leavers number of pupils about whom it says something on leaving that the head was not
///     told
public record RosterPreview(
        RosterDraftId draft,
        School school,
        RosterPlan plan,
        RosterNames names,
        RosterImportCounts counts,
        String shown,
        Instant until,
        int leavers) {
    /// Whether confirming would change nothing and tell the head nothing.
    public boolean changesNothing() {
        return plan.isEmpty() && leavers == 0;
    }
}
