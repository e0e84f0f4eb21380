package nl.zorgvuldig.images.coaching;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// The answer to "may this person come into this coaching?".
public sealed interface CoachingAccess {
    /// It goes on, and this is its teacher or its coach.
    final class Inside implements CoachingAccess {
        private final Coaching coaching;
        private final CoachingRole role;

        /// Only the rule cuts these.
        Inside(Coaching coaching, CoachingRole role) {
            this.coaching = coaching;
            this.role = role;
        }

        public Coaching coaching() {
            return coaching;
        }

        public CoachingRole role() {
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
    record Over(Coaching coaching) implements CoachingAccess {}

    /// One of the two, who has not signed what staff promise.
    record Unsigned(Clause clause, Sentence because) implements CoachingAccess {}

    /// Not for this person; the same about a coaching that is not there.
    record Barred() implements CoachingAccess {
        public Clause clause() {
            return Clause.LESSON_RECORDINGS_STAY_INSIDE;
        }

        public Sentence because() {
            return Sentence.of("coaching.no.others");
        }
    }
}
