package nl.zorgvuldig.care.experts.questions;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// A question somebody wants to ask. `toString` gives `[sealed]`.
///
/// @param looked whether they checked a name that may be a pupil's
public record ExpertQuestionDraft(SchoolId school, PersonId expert, String text, LocalDate until, Looked looked) {

    /// Answer of the person asking about a word that may be the name of a pupil.
    public enum Looked {
        /// It is not.
        YES,
        NO
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
