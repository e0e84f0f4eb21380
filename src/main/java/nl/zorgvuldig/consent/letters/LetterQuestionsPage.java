package nl.zorgvuldig.consent.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswerForm;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.language.Language;

/// The questions for a person with a letter, about one child. Nothing is preselected.
///
/// @param code as it was typed, for the next step
/// @param form with the choices just made and not stored
/// @param notice result of what was just sent
public record LetterQuestionsPage(
        String code,
        Form form,
        String child,
        AnswererCapacity capacity,
        String school,
        LocalDate deadline,
        List<ConsentPurpose> open,
        Optional<Sentence> notice) {

    static LetterQuestionsPage of(
            LetterCode code, Form form, LetterCodeView.Questions questions, Optional<Sentence> notice) {
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

    public String field(ConsentPurpose purpose) {
        return ConsentAnswerForm.field(purpose.key().code());
    }

    public String chosen(ConsentPurpose purpose) {
        return form.value(field(purpose));
    }

    /// The other languages in which it can be read.
    public List<Language> others(Language now) {
        return List.of(Language.values()).stream()
                .filter(language -> language != now)
                .toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
