package nl.zorgvuldig.privacy.retention;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Sentence;

/// Whether a part of what is kept about a pupil may be destroyed today, and why (not).
public sealed interface RetentionDecision {
    Sentence because();

    /// It may, since `since`.
    record Due(LocalDate since) implements RetentionDecision {
        @Override
        public Sentence because() {
            return Sentence.of("retention.because.due", since);
        }
    }

    /// It may not.
    ///
    /// @param until the last day for this reason, when that is known
    record Kept(Why why, Optional<LocalDate> until) implements RetentionDecision {
        @Override
        public Sentence because() {
            String key = "retention.because." + why.code();
            return until.map(day -> Sentence.of(key + ".until", day)).orElseGet(() -> Sentence.of(key));
        }
    }

    /// Why something is kept.
    enum Why {
        /// At school, or back.
        ENROLLED,
        WITHIN_TERM,
        HELD,
        /// Parents, or the former pupil, were not told yet, or not long enough ago.
        NOT_TOLD,
        /// Another part, with a term of its own, still stands on it.
        NEEDED,
        /// It stands still (AVG art. 18).
        STILL;

        public String code() {
            return Codes.of(this);
        }
    }
}
