package nl.zorgvuldig.enrolment;

import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;

/// A parent, guardian or caregiver of one pupil, as the pupil's dossier knows them. Says nothing
/// about authority. With `addressSecret` the address is shown to nobody but the head and the board.
public record Guardian(
        PupilId pupil,
        PersonId person,
        GuardianRelation relation,
        PersonName name,
        Contact contact,
        boolean addressSecret) {}
