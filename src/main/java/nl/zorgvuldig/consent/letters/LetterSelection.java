package nl.zorgvuldig.consent.letters;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Selection of letters to print.
public sealed interface LetterSelection {
    /// Letters not printed yet.
    record Fresh() implements LetterSelection {}

    /// All letters that were printed and are not answered, because printing failed or the paper was
    /// lost.
    record Again() implements LetterSelection {}

    /// One letter, printed before or not.
    record One(PupilId pupil, PersonId guardian) implements LetterSelection {}

    /// Whether it includes this letter.
    default boolean means(LetterListItem line) {
        return switch (this) {
            case Fresh _ -> line.state() == LetterListItem.State.TO_PRINT;
            case Again _ -> line.state() == LetterListItem.State.PRINTED;
            case One each ->
                line.letter().pupil().equals(each.pupil())
                        && line.letter().guardian().equals(each.guardian())
                        && (line.state() == LetterListItem.State.TO_PRINT
                                || line.state() == LetterListItem.State.PRINTED);
        };
    }
}
