package nl.zorgvuldig.consent.letters;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A letter wanted in a round, to a person who decides for a pupil and has no e-mail address.
///
/// @param message the first letter, or a reminder
/// @param printedAt the last time
public record RoundLetter(
        RoundId round, PupilId pupil, PersonId guardian, RoundMessage message, Optional<Instant> printedAt) {}
