package nl.zorgvuldig.school.enrolment.guardians;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A parent, guardian or caregiver of one pupil, as the pupil's dossier knows them. Says nothing
/// about authority. With `addressSecret` the address is shown to nobody but the head and the board.
public record Guardian(
        PupilId pupil,
        PersonId person,
        GuardianRelation relation,
        PersonName name,
        GuardianContact contact,
        boolean addressSecret) {}
