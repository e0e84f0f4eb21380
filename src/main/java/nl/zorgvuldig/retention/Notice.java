package nl.zorgvuldig.retention;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Somebody was told that a part of what is kept about a pupil goes on a day.
public record Notice(PupilId pupil, Part part, LocalDate due, PersonId person, LocalDate told, Way way) {
    /// How.
    public enum Way {
        MAIL,
        /// No e-mail address is known: the head gives a letter.
        LETTER,
        /// There is nobody to tell.
        NOBODY
    }
}
