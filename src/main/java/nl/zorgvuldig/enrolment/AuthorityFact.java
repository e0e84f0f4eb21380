package nl.zorgvuldig.enrolment;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// A dated fact with its evidence. Authority is never derived from marriage or from being father or
/// mother.
public record AuthorityFact(
        UUID id,
        PupilId pupil,
        PersonId person,
        Authority authority,
        Evidence evidence,
        Period period,
        Instant recordedAt,
        PersonId recordedBy) {}
