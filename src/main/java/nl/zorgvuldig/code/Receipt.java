package nl.zorgvuldig.code;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.PersonId;

/// Somebody confirmed that they received one version.
///
/// @param fingerprint of the version as it stood there, see [CodeVersion#fingerprint]
/// @param line in the log that says so; it was there first, and keeps the mark of [ReceiptLine].
///     Empty for what was confirmed before this program was in use
public record Receipt(
        PersonId person, CodeId code, int version, Instant confirmedAt, String fingerprint, Optional<EventId> line) {}
