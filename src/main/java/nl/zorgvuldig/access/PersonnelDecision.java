package nl.zorgvuldig.access;

import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person do this with this employee's personnel dossier?".
public sealed interface PersonnelDecision {
    /// The key to one personnel dossier, for one act, usable once. Only this package cuts keys;
    /// when it leaves the desk its line in the log is committed.
    final class Granted implements PersonnelDecision {
        private final PersonId person;
        private final PersonId employee;
        private final Act act;
        private final Relation relation;
        private final Sentence because;
        private final AtomicBoolean used = new AtomicBoolean();

        Granted(PersonId person, PersonId employee, Act act, Relation relation, Sentence because) {
            this.person = person;
            this.employee = employee;
            this.act = act;
            this.relation = relation;
            this.because = because;
        }

        /// Turns the key.
        ///
        /// @return whose dossier it opens
        /// @throws IllegalStateException when the key is for another act, or was used before
        public PersonId use(Act wanted) {
            if (act != wanted || !used.compareAndSet(false, true)) {
                throw new IllegalStateException("this key is for " + act + ", once");
            }
            return employee;
        }

        /// Who asked.
        public PersonId person() {
            return person;
        }

        public PersonId employee() {
            return employee;
        }

        public Relation relation() {
            return relation;
        }

        public Clause clause() {
            return Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
        }

        public Sentence because() {
            return because;
        }
    }

    /// No, and which clause says so.
    record Refused(Clause clause, Sentence because) implements PersonnelDecision {}

    /// The personnel office asked about somebody who does not work, and never worked, for the
    /// board.
    record NotThere() implements PersonnelDecision {}
}
