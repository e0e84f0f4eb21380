package nl.zorgvuldig.conduct.codes.receipts;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Confirmation by a person that they received a version.
///
/// @param fingerprint of the version at that time, see [ConductCodeVersion#fingerprint]
/// @param line id of its audit event, which was written first and keeps the digest of
///     [ConductCodeReceiptLine]. Empty for confirmations from before this program was in use
public record ConductCodeConfirmation(
        PersonId person,
        ConductCodeId code,
        int version,
        Instant confirmedAt,
        String fingerprint,
        Optional<EventId> line) {}
