package nl.zorgvuldig.access.control.lists;

import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.enrolment.Enrolment;

/// A pupil in a list, shown only to readers to whom the dossier opens.
///
/// @param relation through which the reader may
/// @param because why the reader may open it
public record ListedPupil(
        PupilId pupil, PersonName name, Enrolment enrolment, AccessRelation relation, Sentence because) {}
