package nl.zorgvuldig.care.emergency.web;

import java.util.List;
import nl.zorgvuldig.care.emergency.EmergencyCard;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Staff write down what somebody who decides said.
///
/// @param card where the card is
/// @param shown what stands on it now, as far as there is consent
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
