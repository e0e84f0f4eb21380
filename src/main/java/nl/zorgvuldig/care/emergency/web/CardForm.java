package nl.zorgvuldig.care.emergency.web;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.care.emergency.CardText;
import nl.zorgvuldig.care.emergency.EmergencyContact;
import nl.zorgvuldig.care.emergency.HealthInformation;
import nl.zorgvuldig.platform.web.Form;

/// Reads the form of a card, and fills it from a card.
final class CardForm {
    private static final int CALLS = 3;

    private CardForm() {}

    static CardText read(Form form) {
        List<EmergencyContact> calls = new ArrayList<>();
        for (int i = 1; i <= CALLS; i++) {
            calls.add(new EmergencyContact(form.value("name" + i), form.value("phone" + i)));
        }
        return new CardText(
                new HealthInformation(form.value("allergies"), form.value("medication"), form.value("instructions")),
                calls);
    }

    static Form filled(CardText text) {
        Form form = Form.empty()
                .with("allergies", text.health().allergies())
                .with("medication", text.health().medication())
                .with("instructions", text.health().instructions());
        for (int i = 0; i < text.calls().size(); i++) {
            form.with("name" + (i + 1), text.calls().get(i).name())
                    .with("phone" + (i + 1), text.calls().get(i).phone());
        }
        return form;
    }
}
