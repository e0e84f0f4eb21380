package nl.zorgvuldig.consent.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Frame;

/// The form for a question: new, or in other words.
///
/// @param changed whether somebody else gave it other words meanwhile: those show above what was typed
public record QuestionPage(Optional<Purpose> purpose, Form form, boolean changed) {
    QuestionPage(Optional<Purpose> purpose, Form form) {
        this(purpose, form, false);
    }

    public String action() {
        return "/toestemmingsvragen/" + purpose.map(one -> one.key().code()).orElse("nieuw");
    }

    /// The words that it has now, in the order of the fields.
    public List<String> stands(String language) {
        return purpose.map(one -> language.equals("dutch")
                        ? one.text().dutch()
                        : one.text().english())
                .map(words -> List.of(words.title(), words.place(), words.whoSees(), words.howLong(), words.example()))
                .orElse(List.of());
    }

    public List<Form.Option> choices(Frame frame, String words, List<String> codes) {
        return codes.stream()
                .map(one -> Form.Option.of(one, frame.say(words + one)))
                .toList();
    }
}
