package nl.zorgvuldig.school.enrolment.guardians;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Someone is something to a pupil. Says nothing about who they are, nor about authority.
public record Guardianship(PupilId pupil, PersonId person, GuardianRelation relation) {}
