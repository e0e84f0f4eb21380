package nl.zorgvuldig.images.albums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.answers.OwnConsents;
import nl.zorgvuldig.consent.answers.SubmittedAnswer;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.language.Language;

/// A parent who takes a consent back on the own page, or gives it; comes back when that is
/// acknowledged.
public record Withdrawing(MediaDesk desk) {
    public void withdraw(PupilId child, PurposeKey purpose) {
        answer(desk.guardian(desk.decider(child)), child, purpose, ConsentChoice.WITHDRAWN);
    }

    /// @return when it was recorded
    Instant answer(SignedInUser parent, PupilId child, PurposeKey purpose, ConsentChoice choice) {
        SubmittedAnswer given = new SubmittedAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                ConsentSubject.of(purpose),
                1,
                Language.DUTCH,
                choice,
                new ConsentValidity.OfSchoolYear(SchoolYear.of(desk.demo.clock().today())));
        AnswerResult answered =
                desk.as(parent, () -> desk.demo.part(OwnConsents.class).answer(parent, Map.of(child, List.of(given))));
        assertThat(answered).isInstanceOf(AnswerResult.Done.class);
        List<ConsentAnswer> stored = ((AnswerResult.Done) answered).stored();
        assertThat(stored).hasSize(1);
        return stored.getFirst().recordedAt();
    }
}
