package nl.zorgvuldig.consent.paper;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Input of the head for somebody who answered about one case on paper or by telephone.
///
/// @param scan of the paper; empty for a call
public record PaperCaseInput(
        FormId form,
        PersonId person,
        AnswerRoute route,
        LocalDate day,
        ConsentChoice choice,
        Optional<PaperScan> scan) {

    /// The same as input for other questions, for the rules they share.
    PaperAnswerInput about(PurposeKey purpose) {
        return new PaperAnswerInput(form, person, route, day, Map.of(purpose, choice), scan);
    }

    @Override
    public String toString() {
        return "PaperCaseInput[" + route + "]";
    }
}
