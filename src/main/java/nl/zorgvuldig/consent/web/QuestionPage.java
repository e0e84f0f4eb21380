package nl.zorgvuldig.consent.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Frame;

/// The form for a question: new, or in other words.
public record QuestionPage(Optional<Purpose> purpose, Form form) {
    public String action() {
        return "/toestemmingsvragen/" + purpose.map(one -> one.key().code()).orElse("nieuw");
    }

    public List<Form.Option> choices(Frame frame, String words, List<String> codes) {
        return codes.stream()
                .map(one -> Form.Option.of(one, frame.say(words + one)))
                .toList();
    }
}
