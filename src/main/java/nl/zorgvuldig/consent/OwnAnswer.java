package nl.zorgvuldig.consent;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.SchoolYear;

/// Where somebody's own last answer stands now.
public sealed interface OwnAnswer {
    record Nothing() implements OwnAnswer {}

    /// A yes that counts.
    ///
    /// @param until its last day, as far as is known now
    record Yes(Answer answer, LocalDate until) implements OwnAnswer {
        /// Whether it ends with this school year's check, so that saying yes again is more than
        /// saying the same: it is asked again.
        public boolean endsIn(SchoolYear year) {
            return !until.isAfter(year.period().until());
        }
    }

    /// A no, which counts until it is changed.
    record No(Answer answer) implements OwnAnswer {}

    /// A yes that does not count any more, or not yet; it is asked again.
    record Old(Answer answer, WhyNot because) implements OwnAnswer {}
}
