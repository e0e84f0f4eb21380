package nl.zorgvuldig.care.emergency.web;

import java.util.List;
import nl.zorgvuldig.care.emergency.EmergencyCard;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page on which staff write down what a legal representative said.
///
/// @param card address of the card
/// @param shown its present content, as far as there is consent
public record CardTranscriptionPage(
        String pupil,
        String address,
        String card,
        Clause clause,
        Sentence because,
        List<Form.Option> tellers,
        List<EmergencyCard.Written> shown,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
