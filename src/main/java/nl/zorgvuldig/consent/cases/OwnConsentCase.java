package nl.zorgvuldig.consent.cases;

import java.util.Optional;
import nl.zorgvuldig.consent.ConsentView;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// One case, as one of those who decide sees it.
///
/// @param name of the pupil
/// @param purpose what it is asked under; with the words around the case
public record OwnConsentCase(
        ConsentCase asked, PersonName name, ConsentPurpose purpose, OwnAnswerStatus own, ConsentView seen) {

    /// The reader's latest answer.
    public Optional<ConsentAnswer> answer() {
        return switch (own) {
            case OwnAnswerStatus.Nothing _ -> Optional.empty();
            case OwnAnswerStatus.Yes yes -> Optional.of(yes.answer());
            case OwnAnswerStatus.No no -> Optional.of(no.answer());
            case OwnAnswerStatus.Old old -> Optional.of(old.answer());
        };
    }

    /// Whether it waits for the reader.
    public boolean waits() {
        return asked.open()
                && switch (own) {
                    case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> true;
                    case OwnAnswerStatus.Yes _, OwnAnswerStatus.No _ -> false;
                };
    }

    @Override
    public String toString() {
        return "OwnConsentCase[" + asked + "]";
    }
}
