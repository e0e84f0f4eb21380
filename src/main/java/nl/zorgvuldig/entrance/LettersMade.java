package nl.zorgvuldig.entrance;

import java.util.List;
import nl.zorgvuldig.policy.Sentence;

/// What came of printing letters to parents.
public sealed interface LettersMade {
    /// @param letters whose codes work from now on
    /// @param paper those letters, to be handed over now: nobody can make these codes again
    record Done(List<ParentLetter> letters, byte[] paper) implements LettersMade {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    record Nothing() implements LettersMade {}

    record NotYours(Sentence because) implements LettersMade {}
}
