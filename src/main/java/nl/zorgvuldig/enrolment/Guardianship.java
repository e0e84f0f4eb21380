package nl.zorgvuldig.enrolment;

import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Someone is something to a pupil. Says nothing about who they are, nor about authority.
public record Guardianship(PupilId pupil, PersonId person, GuardianRelation relation) {}
