package nl.zorgvuldig.images.coaching;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// The answer to "may this person enter this coaching?".
public sealed interface CoachingAccess {
    /// Access to a running coaching for its teacher or its coach.
    final class Inside implements CoachingAccess {
        private final Coaching coaching;
        private final CoachingRole role;

        /// Only the rule creates these.
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

    /// The coaching has ended; only its teacher and coach get this answer.
    record Over(Coaching coaching) implements CoachingAccess {}

    /// For the teacher or the coach, who has not signed the confidentiality statement.
    record Unsigned(Clause clause, Sentence because) implements CoachingAccess {}

    /// No access; the same answer for a coaching that does not exist.
    record Barred() implements CoachingAccess {
        public Clause clause() {
            return Clause.LESSON_RECORDINGS_STAY_INSIDE;
        }

        public Sentence because() {
            return Sentence.of("coaching.no.others");
        }
    }
}
