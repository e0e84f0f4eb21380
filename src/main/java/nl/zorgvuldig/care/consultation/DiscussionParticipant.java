package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Participation of one person in the discussion of one pupil in one consultation. Only
/// [ConsultationNotes] makes one.
public final class DiscussionParticipant {
    private final Consultation consultation;
    private final PersonId person;
    private final PupilId pupil;
    private final AccessRelation relation;

    DiscussionParticipant(Consultation consultation, PersonId person, PupilId pupil, AccessRelation relation) {
        this.consultation = consultation;
        this.person = person;
        this.pupil = pupil;
        this.relation = relation;
    }

    public Consultation consultation() {
        return consultation;
    }

    public PupilId pupil() {
        return pupil;
    }

    public AccessRelation relation() {
        return relation;
    }

    PersonId person() {
        return person;
    }
}
