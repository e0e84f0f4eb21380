package nl.zorgvuldig.dossier.record.redaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// That the head rewrote an item because of what stood in it; nothing of its words.
///
/// @param version the one that the head wrote; those before it left the dossier
/// @param happenedOn the day the item was about until then
/// @param request the granted request that it was done for
public record Rectification(
        DossierItemId piece,
        int version,
        LocalDate happenedOn,
        PersonId by,
        Instant at,
        RedactionGround ground,
        Optional<UUID> request) {}
