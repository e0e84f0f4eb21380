package nl.zorgvuldig.consent.paper;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Input of the head for somebody who answered on paper or by telephone.
///
/// @param scan of the paper; empty for a call
public record PaperAnswerInput(
        FormId form,
        PersonId person,
        AnswerRoute route,
        LocalDate day,
        Map<PurposeKey, ConsentChoice> choices,
        Optional<PaperScan> scan) {
    @Override
    public String toString() {
        return "PaperAnswerInput[" + route + "]";
    }
}
