package nl.zorgvuldig.school.enrolment.guardians;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A dated fact about parental authority, with its evidence. Authority is never derived from
/// marriage or from being father or mother.
public record AuthorityFact(
        UUID id,
        PupilId pupil,
        PersonId person,
        ParentalAuthority authority,
        AuthorityEvidence evidence,
        Period period,
        Instant recordedAt,
        PersonId recordedBy) {}
