package nl.zorgvuldig.breaches;

import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person do this with this breach?".
public sealed interface BreachDecision {
    /// The key to one breach, for one act, usable once. Only this package cuts keys; when it leaves
    /// the desk its line in the log is committed.
    final class Granted implements BreachDecision {
        private final BreachId breach;
        private final Act act;
        private final Relation relation;
        private final Sentence because;
        private final AtomicBoolean used = new AtomicBoolean();

        Granted(BreachId breach, Act act, Relation relation, Sentence because) {
            this.breach = breach;
            this.act = act;
            this.relation = relation;
            this.because = because;
        }

        /// Turns the key.
        ///
        /// @throws IllegalStateException when the key is for another act, or was used before
        public BreachId use(Act wanted) {
            if (act != wanted || !used.compareAndSet(false, true)) {
                throw new IllegalStateException("this key is for " + act + ", once");
            }
            return breach;
        }

        public BreachId breach() {
            return breach;
        }

        public Relation relation() {
            return relation;
        }

        public Clause clause() {
            return Clause.CONFIDENTIALITY;
        }

        public Sentence because() {
            return because;
        }
    }

    /// No: the same for what is not there and for what is not the reader's.
    record Refused(Clause clause, Sentence because) implements BreachDecision {}
}
