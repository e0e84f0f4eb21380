package nl.zorgvuldig.roster;

import java.time.Instant;
import nl.zorgvuldig.school.School;

/// What confirming a file would do, as it stands now.
///
/// @param shown the mark of this very plan: confirming does this, or nothing
/// @param until when it can be confirmed
public record Preview(
        DraftId draft,
        School school,
        RosterPlan plan,
        RosterNames names,
        ImportCounts counts,
        String shown,
        Instant until) {}
