package nl.zorgvuldig.consultation;

import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// That somebody talks about one pupil in one consultation. Only [Talks] makes one.
public final class Seat {
    private final Consultation consultation;
    private final PersonId person;
    private final PupilId pupil;
    private final Relation relation;

    Seat(Consultation consultation, PersonId person, PupilId pupil, Relation relation) {
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

    public Relation relation() {
        return relation;
    }

    PersonId person() {
        return person;
    }
}
