package nl.zorgvuldig.consultation;

import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person talk about this pupil here?".
public sealed interface Seat {
    /// Yes; for one pupil in one consultation. Only [Talks] makes one.
    final class Taken implements Seat {
        private final Consultation consultation;
        private final PersonId person;
        private final PupilId pupil;
        private final Relation relation;

        Taken(Consultation consultation, PersonId person, PupilId pupil, Relation relation) {
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

    record Refused(Clause clause, Sentence because) implements Seat {}

    /// This pupil is not talked about here, as far as this person knows.
    record NotThere() implements Seat {}
}
