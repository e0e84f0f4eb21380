package nl.zorgvuldig.consent.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.Capacity;
import nl.zorgvuldig.consent.LetterSeen;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;

/// What is asked of who has a letter, about one child. Nothing is chosen beforehand.
///
/// @param code as it was typed, for the next step
/// @param form with what was chosen just now and not stored
/// @param notice what happened to what was sent
public record LetterQuestionsPage(
        String code,
        Form form,
        String child,
        Capacity capacity,
        String school,
        LocalDate deadline,
        List<Purpose> open,
        Optional<Sentence> notice) {

    static LetterQuestionsPage of(
            LetterCode code, Form form, LetterSeen.Questions questions, Optional<Sentence> notice) {
        return new LetterQuestionsPage(
                code.text(),
                form,
                questions.child().given(),
                questions.capacity(),
                questions.where().school(),
                questions.deadline(),
                questions.open(),
                notice);
    }

    public String field(Purpose purpose) {
        return AnswerForm.field(purpose.key().code());
    }

    public String chosen(Purpose purpose) {
        return form.value(field(purpose));
    }

    /// The languages in which it can be read besides this one.
    public List<Language> others(Language now) {
        return List.of(Language.values()).stream().filter(one -> one != now).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
