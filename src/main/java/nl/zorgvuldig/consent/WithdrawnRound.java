package nl.zorgvuldig.consent;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;

/// A round that was planned and does not happen. Nobody was asked anything.
///
/// @param start the day on which it would have begun
public record WithdrawnRound(
        RoundId id, SchoolId school, SchoolYear year, LocalDate start, String reason, PersonId by, Instant at) {}
