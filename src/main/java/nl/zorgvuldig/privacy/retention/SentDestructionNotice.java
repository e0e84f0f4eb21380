package nl.zorgvuldig.privacy.retention;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Somebody was told that a part of what is kept about a pupil goes on a day.
public record SentDestructionNotice(
        PupilId pupil, PupilDataPart part, LocalDate due, PersonId person, LocalDate told, Way way) {
    /// How.
    public enum Way {
        MAIL,
        /// No e-mail address is known: the head gives a letter.
        LETTER,
        /// There is nobody to tell.
        NOBODY
    }
}
