package nl.zorgvuldig.consent.letters;

import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A letter in the list of a round: the latest one wanted to one person about one child.
public record LetterListItem(RoundLetter letter, PersonName child, PersonName guardian, State state) {
    /// Status of the letter.
    public enum State {
        TO_PRINT,
        PRINTED,
        /// Everything was answered, with the code or in another way.
        ANSWERED,
        /// They do not decide for this child any more, or the child left.
        NOT_ASKED
    }

    @Override
    public String toString() {
        return "LetterListItem[" + state + "]";
    }
}
