package nl.zorgvuldig.rights;

import java.util.Optional;
import nl.zorgvuldig.kernel.PupilId;

/// A request that is not decided yet.
///
/// @param pupil whom it is about; empty when it is about who asked
record Waiting(RightId id, Optional<PupilId> pupil, RightTerms terms) {}
