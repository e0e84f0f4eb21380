package nl.zorgvuldig.consent;

import java.util.Optional;
import nl.zorgvuldig.kernel.PersonName;

/// One case, as one of those who decide sees it.
///
/// @param name of the pupil
/// @param purpose what it is asked under; with the words around the case
public record OwnCase(CaseQuestion asked, PersonName name, Purpose purpose, OwnAnswer own, Seen seen) {

    /// The reader's latest answer.
    public Optional<Answer> answer() {
        return switch (own) {
            case OwnAnswer.Nothing _ -> Optional.empty();
            case OwnAnswer.Yes yes -> Optional.of(yes.answer());
            case OwnAnswer.No no -> Optional.of(no.answer());
            case OwnAnswer.Old old -> Optional.of(old.answer());
        };
    }

    /// Whether it waits for the reader.
    public boolean waits() {
        return asked.open()
                && switch (own) {
                    case OwnAnswer.Nothing _, OwnAnswer.Old _ -> true;
                    case OwnAnswer.Yes _, OwnAnswer.No _ -> false;
                };
    }

    @Override
    public String toString() {
        return "OwnCase[" + asked + "]";
    }
}
