package nl.zorgvuldig.consent.cases;

import java.util.Optional;
import nl.zorgvuldig.consent.ConsentView;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// One case, as shown to a legal representative.
///
/// @param name of the pupil
/// @param purpose under which it is asked, with the text around the case
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

    /// Whether it awaits the reader.
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
