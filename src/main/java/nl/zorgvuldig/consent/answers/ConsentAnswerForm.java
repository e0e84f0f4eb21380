package nl.zorgvuldig.consent.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.letters.LetterAnswers.LetterChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.web.Form;

/// Reads a form of questions that are answered with yes or no.
public final class ConsentAnswerForm {
    private ConsentAnswerForm() {}

    /// The choices about one child, per question; questions without a choice are left out.
    public static List<LetterChoice> choices(Form form) {
        List<LetterChoice> choices = new ArrayList<>();
        for (String code : form.values("purpose")) {
            Optional<ConsentChoice> choice = choice(form.value(field(code)));
            Optional<PurposeKey> key = PurposeKey.parse(code);
            if (choice.isPresent() && key.isPresent()) {
                choices.add(new LetterChoice(key.get(), version(form, "version." + code), choice.get()));
            }
        }
        return choices;
    }

    /// A form that keeps the choices for the questions that are shown again.
    public static Form keep(Form sent, List<SubmittedAnswer> again) {
        Form kept = Form.empty();
        for (SubmittedAnswer answer : again) {
            String field = field(answer.subject().purpose().code());
            kept.with(field, sent.value(field));
        }
        return kept;
    }

    public static String field(String purpose) {
        return "answer." + purpose;
    }

    public static Optional<ConsentChoice> choice(String sent) {
        return switch (sent) {
            case "yes" -> Optional.of(ConsentChoice.GRANTED);
            case "no" -> Optional.of(ConsentChoice.REFUSED);
            default -> Optional.empty();
        };
    }

    /// The version of the text that was shown with the form; 0 when there was none.
    public static int version(Form form, String field) {
        return form.count(field).orElse(0);
    }
}
