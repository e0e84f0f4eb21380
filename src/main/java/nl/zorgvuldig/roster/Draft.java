package nl.zorgvuldig.roster;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.SchoolId;

/// An import between showing and confirming, and for a while after it.
///
/// @param file empty once it was confirmed
/// @param counts what was done; empty until it was confirmed
record Draft(DraftId id, SchoolId school, Instant expires, Optional<RosterFile> file, Optional<ImportCounts> counts) {}
