package nl.zorgvuldig.consent;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// A letter is wanted: to somebody who decides for a pupil and has no e-mail address.
public record RoundLetter(
        RoundId round, PupilId pupil, PersonId guardian, Optional<Instant> printedAt) {}
