package nl.zorgvuldig.consent;

import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Which letters are to be printed.
public sealed interface LetterWish {
    /// Those that were not printed yet.
    record Fresh() implements LetterWish {}

    /// All that were printed and are not answered, because printing failed or the paper was lost.
    record Again() implements LetterWish {}

    /// One, printed before or not.
    record One(PupilId pupil, PersonId guardian) implements LetterWish {}

    /// Whether it is about this letter.
    default boolean means(LetterLine line) {
        return switch (this) {
            case Fresh _ -> line.state() == LetterLine.State.TO_PRINT;
            case Again _ -> line.state() == LetterLine.State.PRINTED;
            case One one ->
                line.letter().pupil().equals(one.pupil())
                        && line.letter().guardian().equals(one.guardian())
                        && (line.state() == LetterLine.State.TO_PRINT || line.state() == LetterLine.State.PRINTED);
        };
    }
}
