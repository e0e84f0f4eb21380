package nl.zorgvuldig.consent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.LetterChoice;
import nl.zorgvuldig.consent.NewAnswer;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.web.Form;

/// Reads a form with questions to which one says yes or no.
final class AnswerForm {
    private AnswerForm() {}

    /// What was chosen about one child, question by question; one without a choice is left out.
    static List<LetterChoice> choices(Form form) {
        List<LetterChoice> choices = new ArrayList<>();
        for (String code : form.values("purpose")) {
            Optional<Choice> choice = choice(form.value(field(code)));
            Optional<PurposeKey> key = PurposeKey.parse(code);
            if (choice.isPresent() && key.isPresent()) {
                choices.add(new LetterChoice(key.get(), version(form, "version." + code), choice.get()));
            }
        }
        return choices;
    }

    /// What is shown again keeps what was chosen.
    static Form keep(Form sent, List<NewAnswer> again) {
        Form kept = Form.empty();
        for (NewAnswer one : again) {
            String field = field(one.subject().purpose().code());
            kept.with(field, sent.value(field));
        }
        return kept;
    }

    static String field(String purpose) {
        return "answer." + purpose;
    }

    static Optional<Choice> choice(String sent) {
        return switch (sent) {
            case "yes" -> Optional.of(Choice.GRANTED);
            case "no" -> Optional.of(Choice.REFUSED);
            default -> Optional.empty();
        };
    }

    /// The version of the answer that who sent the form saw; none when there was none.
    static int version(Form form, String field) {
        return form.count(field).orElse(0);
    }
}
