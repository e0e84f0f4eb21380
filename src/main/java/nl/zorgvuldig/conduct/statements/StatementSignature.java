package nl.zorgvuldig.conduct.statements;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Signature of a person under one version of the statement.
///
/// @param fingerprint of the text at that time, see [ConfidentialityStatement#fingerprint]
/// @param line id of its audit event, which was written first. Empty for signatures from before
///     this program was in use
public record StatementSignature(
        PersonId person, int version, Instant signedAt, String fingerprint, Optional<EventId> line) {}
