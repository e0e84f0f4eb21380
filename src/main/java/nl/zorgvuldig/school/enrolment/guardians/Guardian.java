package nl.zorgvuldig.school.enrolment.guardians;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A parent, guardian or caregiver of one pupil, as recorded in the pupil's dossier. Says nothing
/// about authority. With `addressSecret` only the head and the board see the address.
public record Guardian(
        PupilId pupil,
        PersonId person,
        GuardianRelation relation,
        PersonName name,
        GuardianContact contact,
        boolean addressSecret) {}
