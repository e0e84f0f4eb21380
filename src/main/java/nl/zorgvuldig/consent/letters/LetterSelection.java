package nl.zorgvuldig.consent.letters;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Which letters are to be printed.
public sealed interface LetterSelection {
    /// Those that were not printed yet.
    record Fresh() implements LetterSelection {}

    /// All that were printed and are not answered, because printing failed or the paper was lost.
    record Again() implements LetterSelection {}

    /// One, printed before or not.
    record One(PupilId pupil, PersonId guardian) implements LetterSelection {}

    /// Whether it is about this letter.
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
