package nl.zorgvuldig.consent;

import java.util.List;

/// What came of printing letters.
public sealed interface LettersPrinted {
    /// @param letters to be put on paper now: nobody can make these codes again
    record Done(List<Letter> letters) implements LettersPrinted {}

    /// There is none like that: answered meanwhile, or printed by somebody else.
    record Nothing() implements LettersPrinted {}

    /// The round does not run: its codes would not work.
    record NotRunning() implements LettersPrinted {}

    /// Not the head of the school.
    record NotYours() implements LettersPrinted {}
}
