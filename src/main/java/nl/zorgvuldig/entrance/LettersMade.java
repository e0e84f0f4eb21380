package nl.zorgvuldig.entrance;

import java.util.List;
import nl.zorgvuldig.policy.Sentence;

/// What came of printing letters to parents.
public sealed interface LettersMade {
    /// @param letters to be put on paper now: nobody can make these codes again
    record Done(List<ParentLetter> letters) implements LettersMade {}

    record Nothing() implements LettersMade {}

    record NotYours(Sentence because) implements LettersMade {}
}
