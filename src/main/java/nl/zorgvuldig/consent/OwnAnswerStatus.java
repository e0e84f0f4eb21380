package nl.zorgvuldig.consent;

import java.time.LocalDate;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.platform.kernel.SchoolYear;

/// Current status of a person's own latest answer.
public sealed interface OwnAnswerStatus {
    record Nothing() implements OwnAnswerStatus {}

    /// A consent that counts.
    ///
    /// @param until its last day, as far as is known now
    record Yes(ConsentAnswer answer, LocalDate until) implements OwnAnswerStatus {
        /// Whether it ends with this school year's check, so that consenting again renews it: it is
        /// asked again.
        public boolean endsIn(SchoolYear year) {
            return !until.isAfter(year.period().until());
        }
    }

    /// A refusal, which counts until it is changed.
    record No(ConsentAnswer answer) implements OwnAnswerStatus {}

    /// A consent that does not count any more, or not yet; it is asked again.
    record Old(ConsentAnswer answer, NoConsentReason because) implements OwnAnswerStatus {}
}
