package nl.zorgvuldig.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// A parent who takes a consent back on the own page; comes back when that is acknowledged.
record Withdrawing(MediaDesk desk) {
    void withdraw(PupilId child, PurposeKey purpose) {
        SignedIn parent = desk.guardian(desk.decider(child));
        NewAnswer no =
                new NewAnswer(
                        new AnswerId(UUID.randomUUID()),
                        ConsentSubject.of(purpose),
                        1,
                        Language.DUTCH,
                        Choice.WITHDRAWN,
                        new Validity.OfSchoolYear(SchoolYear.of(desk.demo.clock().today())));
        Answered answered =
                desk.as(
                        parent,
                        () ->
                                desk.demo
                                        .part(OwnConsents.class)
                                        .answer(parent, Map.of(child, List.of(no))));
        assertThat(answered)
                .isInstanceOfSatisfying(
                        Answered.Done.class, done -> assertThat(done.stored()).hasSize(1));
    }
}
