package nl.zorgvuldig.consent.answers;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.language.Language;

/// Answer of a person about a pupil. Immutable: a correction is a new answer that names the one it
/// replaces.
///
/// @param version of the text that was shown ([PurposeText]), in this language
/// @param person who answered; a pupil of sixteen under the pupil's own id
/// @param givenAt when it was said or signed; determines which answer is the latest
/// @param recordedAt when the school recorded it; it counts from then on
/// @param recordedBy who recorded it: the person, or the office
/// @param corrects an answer of the same person about the same subject, which does not count any
///     more
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
