package nl.zorgvuldig.consent.purposes;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PageFrame;

/// Form for a question: new, or with a new text.
///
/// @param changed whether somebody else changed the text meanwhile: it is shown above what was
///     typed
public record PurposeTextPage(Optional<ConsentPurpose> purpose, Form form, boolean changed) {
    PurposeTextPage(Optional<ConsentPurpose> purpose, Form form) {
        this(purpose, form, false);
    }

    public String action() {
        return "/toestemmingsvragen/"
                + purpose.map(consentPurpose -> consentPurpose.key().code()).orElse("nieuw");
    }

    /// The current text, in the order of the fields.
    public List<String> stands(String language) {
        return purpose.map(consentPurpose -> language.equals("dutch")
                        ? consentPurpose.text().dutch()
                        : consentPurpose.text().english())
                .map(words -> List.of(words.title(), words.place(), words.whoSees(), words.howLong(), words.example()))
                .orElse(List.of());
    }

    public List<Form.Option> choices(PageFrame frame, String words, List<String> codes) {
        return codes.stream()
                .map(code -> Form.Option.of(code, frame.say(words + code)))
                .toList();
    }
}
