package nl.zorgvuldig.rights;

import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "does this person decide about this request?".
public sealed interface KeeperDecision {
    /// The key to one request, for one step, usable once. When it leaves the desk its line in the
    /// log is committed.
    final class Granted implements KeeperDecision {
        private final PersonId person;
        private final RightId request;
        private final Clause clause;
        private final Sentence because;
        private final AtomicBoolean used = new AtomicBoolean();

        Granted(PersonId person, RightId request, Clause clause, Sentence because) {
            this.person = person;
            this.request = request;
            this.clause = clause;
            this.because = because;
        }

        /// Turns the key.
        ///
        /// @throws IllegalStateException when it was used before, or is for another request
        void use(RightId wanted) {
            if (!request.equals(wanted) || !used.compareAndSet(false, true)) {
                throw new IllegalStateException("this key is for one step with " + request);
            }
        }

        public PersonId person() {
            return person;
        }

        public Clause clause() {
            return clause;
        }

        public Sentence because() {
            return because;
        }
    }

    record Refused(Clause clause, Sentence because) implements KeeperDecision {}
}
