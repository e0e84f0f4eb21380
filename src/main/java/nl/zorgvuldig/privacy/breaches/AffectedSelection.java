package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A search of the audit log that is kept with a breach: whose data did this account open between
/// two moments?
///
/// @param from included
/// @param until excluded
/// @param lines how many audit events it found
/// @param pupils how many pupils those events were about
public record AffectedSelection(
        UUID id, PersonId actor, Instant from, Instant until, int lines, int pupils, PersonId by, Instant at) {}
