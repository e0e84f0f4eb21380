package nl.zorgvuldig.consent.answers;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.language.Language;

/// What somebody answered about a pupil. Never changed: a correction is a new answer that names the
/// one it takes the place of.
///
/// @param version of the text that was shown ([PurposeText]), in this language
/// @param person who answered; a pupil of sixteen under the pupil's own id
/// @param givenAt when it was said or signed; later answers go before earlier ones by this moment
/// @param recordedAt when the school wrote it down; from then on it counts
/// @param recordedBy who wrote it down: the person, or the office
/// @param corrects an answer of the same person about the same thing, that does not count any more
public record ConsentAnswer(
        ConsentAnswerId id,
        PupilId pupil,
        ConsentSubject subject,
        int version,
        Language language,
        ConsentChoice choice,
        PersonId person,
        AnswererCapacity capacity,
        AnswerRoute route,
        Instant givenAt,
        Instant recordedAt,
        PersonId recordedBy,
        ConsentValidity validity,
        Optional<ConsentAnswerId> corrects) {}
