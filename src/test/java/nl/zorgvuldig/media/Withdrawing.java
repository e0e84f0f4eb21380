package nl.zorgvuldig.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.consent.Answer;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Answered;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.NewAnswer;
import nl.zorgvuldig.consent.OwnConsents;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.Validity;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.web.Language;

/// A parent who takes a consent back on the own page, or gives it; comes back when that is
/// acknowledged.
record Withdrawing(MediaDesk desk) {
    void withdraw(PupilId child, PurposeKey purpose) {
        answer(desk.guardian(desk.decider(child)), child, purpose, Choice.WITHDRAWN);
    }

    /// @return when it was recorded
    Instant answer(SignedIn parent, PupilId child, PurposeKey purpose, Choice choice) {
        NewAnswer given = new NewAnswer(
                new AnswerId(UUID.randomUUID()),
                ConsentSubject.of(purpose),
                1,
                Language.DUTCH,
                choice,
                new Validity.OfSchoolYear(SchoolYear.of(desk.demo.clock().today())));
        Answered answered =
                desk.as(parent, () -> desk.demo.part(OwnConsents.class).answer(parent, Map.of(child, List.of(given))));
        assertThat(answered).isInstanceOf(Answered.Done.class);
        List<Answer> stored = ((Answered.Done) answered).stored();
        assertThat(stored).hasSize(1);
        return stored.getFirst().recordedAt();
    }
}
