package nl.zorgvuldig.conduct;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.PersonId;

/// Somebody signed one version of the statement.
///
/// @param fingerprint of the words as they stood there, see [Statement#fingerprint]
/// @param line in the log that says so; it was there first. Empty for what was signed before this
///     program was in use
public record Signature(PersonId person, int version, Instant signedAt, String fingerprint, Optional<EventId> line) {}
