package nl.zorgvuldig.consent.requests;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A request to somebody to answer about a pupil.
public record ConsentRequest(
        UUID id, PupilId pupil, PersonId person, Occasion occasion, Instant askedAt, PersonId askedBy) {
    /// Occasion of the request.
    public enum Occasion {
        /// The pupil is new at the school (C22).
        ENROLMENT,
        /// The yearly check (C21).
        ROUND,
        REMINDER,
        /// The pupil turned sixteen, and decides.
        OWN_CHOICE,
        /// The pupil turns sixteen soon.
        OWN_CHOICE_SOON,
        /// Somebody waits for an answer about one channel.
        CHANNEL,
        /// Somebody waits for an answer in one case (C6, C11, C12).
        CASE
    }
}
