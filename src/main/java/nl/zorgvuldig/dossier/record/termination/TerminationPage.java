package nl.zorgvuldig.dossier.record.termination;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to end an enrolment, or the consequences, to be confirmed.
///
/// @param now the dates that hold now; empty while the pupil stays
/// @param staying why the end can no longer be withdrawn; empty when it can
/// @param asked what is to be confirmed; empty while the form is shown
/// @param due the first day on which the dossier is destroyed after that; empty when the pupil is
/// enrolled elsewhere too
/// @param term how long it is kept after leaving
public record TerminationPage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        LocalDate today,
        LocalDate entered,
        Optional<TerminationDates> now,
        Optional<Sentence> staying,
        Optional<TerminationDates> asked,
        Optional<LocalDate> due,
        Sentence term,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
