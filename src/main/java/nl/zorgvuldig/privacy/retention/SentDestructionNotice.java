package nl.zorgvuldig.privacy.retention;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A notice to somebody that a part of a pupil's data will be destroyed on a day.
public record SentDestructionNotice(
        PupilId pupil, PupilDataPart part, LocalDate due, PersonId person, LocalDate told, Way way) {
    /// How the notice was given.
    public enum Way {
        MAIL,
        /// By letter from the head, as no e-mail address is known.
        LETTER,
        /// There is nobody to tell.
        NOBODY
    }
}
