package nl.zorgvuldig.emergency.web;

import java.util.List;
import nl.zorgvuldig.emergency.Card;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// Staff write down what somebody who decides said.
///
/// @param card where the card is
/// @param shown what stands on it now, as far as there is consent
public record TellPage(
        String pupil,
        String address,
        String card,
        Clause clause,
        Sentence because,
        List<Form.Option> tellers,
        List<Card.Written> shown,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
