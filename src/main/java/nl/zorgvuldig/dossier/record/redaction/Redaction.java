package nl.zorgvuldig.dossier.record.redaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// That an item stood in a dossier and was erased; nothing of its kind, its author or its words.
///
/// @param happenedOn the day it was about
/// @param versions how many it had
/// @param request the granted request that it was erased for
public record Redaction(
        DossierItemId piece,
        LocalDate happenedOn,
        int versions,
        PersonId by,
        Instant at,
        RedactionGround ground,
        Optional<UUID> request) {}
