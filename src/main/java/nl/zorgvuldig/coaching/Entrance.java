package nl.zorgvuldig.coaching;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person come into this coaching?".
public sealed interface Entrance {
    /// It goes on, and this is its teacher or its coach.
    final class Inside implements Entrance {
        private final Coaching coaching;
        private final Role role;

        /// Only the rule cuts these.
        Inside(Coaching coaching, Role role) {
            this.coaching = coaching;
            this.role = role;
        }

        public Coaching coaching() {
            return coaching;
        }

        public Role role() {
            return role;
        }

        public Clause clause() {
            return Clause.LESSON_RECORDINGS_STAY_INSIDE;
        }

        public Sentence because() {
            return Sentence.of("coaching.because." + role.code(), coaching.endsOn());
        }
    }

    /// It is over; its teacher and coach are told so.
    record Over(Coaching coaching) implements Entrance {}

    /// One of the two, who has not signed what staff promise.
    record Unsigned(Clause clause, Sentence because) implements Entrance {}

    /// Not for this person; the same about a coaching that is not there.
    record Barred() implements Entrance {
        public Clause clause() {
            return Clause.LESSON_RECORDINGS_STAY_INSIDE;
        }

        public Sentence because() {
            return Sentence.of("coaching.no.others");
        }
    }
}
