package nl.zorgvuldig.consultation;

import java.time.Instant;
import nl.zorgvuldig.kernel.PersonId;

/// What was written about one pupil last, by whom.
///
/// @param version 1 for the first, 0 when nothing was written
public record Noted(int version, Said said, PersonId author, Instant at) {}
