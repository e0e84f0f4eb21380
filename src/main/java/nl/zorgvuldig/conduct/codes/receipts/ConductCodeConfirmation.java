package nl.zorgvuldig.conduct.codes.receipts;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Somebody confirmed that they received one version.
///
/// @param fingerprint of the version as it stood there, see [ConductCodeVersion#fingerprint]
/// @param line in the log that says so; it was there first, and keeps the mark of [ConductCodeReceiptLine].
///     Empty for what was confirmed before this program was in use
public record ConductCodeConfirmation(
        PersonId person,
        ConductCodeId code,
        int version,
        Instant confirmedAt,
        String fingerprint,
        Optional<EventId> line) {}
