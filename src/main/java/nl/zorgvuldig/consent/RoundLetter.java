package nl.zorgvuldig.consent;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// A letter is wanted: to somebody who decides for a pupil and has no e-mail address.
///
/// @param message the first letter, or a reminder
/// @param printedAt the last time
public record RoundLetter(
        RoundId round, PupilId pupil, PersonId guardian, RoundMessage message, Optional<Instant> printedAt) {}
