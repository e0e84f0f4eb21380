package nl.zorgvuldig.conduct.statements;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Somebody signed one version of the statement.
///
/// @param fingerprint of the words as they stood there, see [ConfidentialityStatement#fingerprint]
/// @param line in the log that says so; it was there first. Empty for what was signed before this
///     program was in use
public record StatementSignature(
        PersonId person, int version, Instant signedAt, String fingerprint, Optional<EventId> line) {}
