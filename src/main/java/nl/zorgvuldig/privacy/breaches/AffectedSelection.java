package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A question to the log, kept with a breach: of whom did this account open something between two
/// moments?
///
/// @param from included
/// @param until excluded
/// @param lines how many lines of the log it found
/// @param pupils how many pupils those were about
public record AffectedSelection(
        UUID id, PersonId actor, Instant from, Instant until, int lines, int pupils, PersonId by, Instant at) {}
