package nl.zorgvuldig.access;

import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person do what the personnel office does?": list, import, keep the
/// register of applicants.
public sealed interface OfficeDecision {
    /// The key to the work of the personnel office, for one act, usable once.
    final class Granted implements OfficeDecision {
        private final PersonId person;
        private final Act act;
        private final Sentence because;
        private final AtomicBoolean used = new AtomicBoolean();

        Granted(PersonId person, Act act, Sentence because) {
            this.person = person;
            this.act = act;
            this.because = because;
        }

        /// Turns the key.
        ///
        /// @return who acts
        /// @throws IllegalStateException when the key is for another act, or was used before
        public PersonId use(Act wanted) {
            if (act != wanted || !used.compareAndSet(false, true)) {
                throw new IllegalStateException("this key is for " + act + ", once");
            }
            return person;
        }

        public PersonId person() {
            return person;
        }

        public Clause clause() {
            return Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
        }

        public Sentence because() {
            return because;
        }
    }

    record Refused(Clause clause, Sentence because) implements OfficeDecision {}
}
