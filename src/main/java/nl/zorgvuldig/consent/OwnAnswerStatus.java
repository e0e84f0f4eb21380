package nl.zorgvuldig.consent;

import java.time.LocalDate;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.platform.kernel.SchoolYear;

/// Where somebody's own last answer stands now.
public sealed interface OwnAnswerStatus {
    record Nothing() implements OwnAnswerStatus {}

    /// A yes that counts.
    ///
    /// @param until its last day, as far as is known now
    record Yes(ConsentAnswer answer, LocalDate until) implements OwnAnswerStatus {
        /// Whether it ends with this school year's check, so that saying yes again is more than
        /// saying the same: it is asked again.
        public boolean endsIn(SchoolYear year) {
            return !until.isAfter(year.period().until());
        }
    }

    /// A no, which counts until it is changed.
    record No(ConsentAnswer answer) implements OwnAnswerStatus {}

    /// A yes that does not count any more, or not yet; it is asked again.
    record Old(ConsentAnswer answer, NoConsentReason because) implements OwnAnswerStatus {}
}
