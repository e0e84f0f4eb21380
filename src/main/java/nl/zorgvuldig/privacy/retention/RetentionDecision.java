package nl.zorgvuldig.privacy.retention;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Sentence;

/// Whether a part of a pupil's data may be destroyed today, and why or why not.
public sealed interface RetentionDecision {
    Sentence because();

    /// It may be, since `since`.
    record Due(LocalDate since) implements RetentionDecision {
        @Override
        public Sentence because() {
            return Sentence.of("retention.because.due", since);
        }
    }

    /// It may not be.
    ///
    /// @param until the last day for this reason, when that is known
    record Kept(Why why, Optional<LocalDate> until) implements RetentionDecision {
        @Override
        public Sentence because() {
            String key = "retention.because." + why.code();
            return until.map(day -> Sentence.of(key + ".until", day)).orElseGet(() -> Sentence.of(key));
        }
    }

    /// Reason why data is kept.
    enum Why {
        /// The pupil is at school, or came back.
        ENROLLED,
        WITHIN_TERM,
        HELD,
        /// The parents, or the former pupil, were not notified yet, or not long enough ago.
        NOT_TOLD,
        /// Another part, with a term of its own, still needs it.
        NEEDED,
        /// It is restricted (AVG art. 18).
        STILL;

        public String code() {
            return Codes.of(this);
        }
    }
}
