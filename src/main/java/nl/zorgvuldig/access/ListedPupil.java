package nl.zorgvuldig.access;

import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;

/// A pupil in a list, shown only to whom the dossier opens.
///
/// @param because why the reader may
public record ListedPupil(PupilId pupil, PersonName name, Enrolled enrolment, Sentence because) {}
