package nl.zorgvuldig.consultation;

import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person come into this consultation?".
public sealed interface Entrance {
    /// They take part, or lead the school. Which pupils they see is decided for each.
    final class Inside implements Entrance {
        private final Consultation consultation;
        private final PersonId person;
        private final Role role;

        /// Only the rule cuts these.
        Inside(Consultation consultation, PersonId person, Role role) {
            this.consultation = consultation;
            this.person = person;
            this.role = role;
        }

        public Consultation consultation() {
            return consultation;
        }

        public PersonId person() {
            return person;
        }

        public Role role() {
            return role;
        }

        public Clause clause() {
            return Clause.TALKS_END_IN_AGREEMENTS;
        }

        public Sentence because() {
            return Sentence.of("consultation.because." + role.code());
        }
    }

    /// Not for this person; the same about a consultation that is not there.
    record Barred() implements Entrance {
        public Clause clause() {
            return Clause.TALKS_END_IN_AGREEMENTS;
        }

        public Sentence because() {
            return Sentence.of("consultation.no.others");
        }
    }
}
