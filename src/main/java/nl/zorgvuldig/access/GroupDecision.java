package nl.zorgvuldig.access;

import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.Group;

/// The answer to "may this person do this with what belongs to this group?".
public sealed interface GroupDecision {
    /// The key to what belongs to one group, for one act, usable once. Only this package cuts keys;
    /// when it leaves the desk its line in the log is committed.
    final class Granted implements GroupDecision {
        private final PersonId person;
        private final Group group;
        private final Act act;
        private final Relation relation;
        private final Sentence because;
        private final AtomicBoolean used = new AtomicBoolean();

        Granted(PersonId person, Group group, Act act, Relation relation, Sentence because) {
            this.person = person;
            this.group = group;
            this.act = act;
            this.relation = relation;
            this.because = because;
        }

        /// Turns the key.
        ///
        /// @return whose it opens
        /// @throws IllegalStateException when the key is for another act, or was used before
        public Group use(Act wanted) {
            if (act != wanted || !used.compareAndSet(false, true)) {
                throw new IllegalStateException("this key is for " + act + ", once");
            }
            return group;
        }

        public PersonId person() {
            return person;
        }

        public Group group() {
            return group;
        }

        public Relation relation() {
            return relation;
        }

        public Clause clause() {
            return Clause.RECORDING_AFTER_CONSENT;
        }

        public Sentence because() {
            return because;
        }
    }

    record Refused(Clause clause, Sentence because) implements GroupDecision {}

    /// There is no such group, or the reader has nothing to do with its school.
    record NotThere() implements GroupDecision {}
}
