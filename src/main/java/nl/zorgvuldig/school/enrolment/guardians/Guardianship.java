package nl.zorgvuldig.school.enrolment.guardians;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Relation of a person to a pupil, by id. Says nothing about identities or authority.
public record Guardianship(PupilId pupil, PersonId person, GuardianRelation relation) {}
