package nl.zorgvuldig.consent.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.ConsentAnswerForm;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.web.Form;

/// The code of a letter, and the choices not yet submitted. Not printable.
///
/// @param form with one choice for each question that has one
record LetterAnswerDraft(LetterCode code, Form form) {
    private static final String LINE = "\n";

    /// Keeps only the fields of the form that are choices for questions.
    static LetterAnswerDraft of(LetterCode code, Form form) {
        Form chosen = Form.empty();
        for (String purpose : form.values("purpose")) {
            String field = ConsentAnswerForm.field(purpose);
            if (PurposeKey.parse(purpose).isPresent()
                    && ConsentAnswerForm.choice(form.value(field)).isPresent()) {
                chosen.with(field, form.value(field));
            }
        }
        return new LetterAnswerDraft(code, chosen);
    }

    /// The stored form.
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(code.text());
        form.names().forEach(field -> lines.add(field + "=" + form.value(field)));
        return String.join(LINE, lines);
    }

    /// Empty for anything that this version of the program did not store.
    static Optional<LetterAnswerDraft> read(String text) {
        String[] lines = text.split(LINE);
        if (!(LetterCode.read(lines[0]) instanceof LetterCode.Typed.Whole whole)) {
            return Optional.empty();
        }
        Form form = Form.empty();
        for (int line = 1; line < lines.length; line++) {
            String[] part = lines[line].split("=", 2);
            if (part.length == 2) {
                form.with(part[0], part[1]);
            }
        }
        return Optional.of(new LetterAnswerDraft(whole.code(), form));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
