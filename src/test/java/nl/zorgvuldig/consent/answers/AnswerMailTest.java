package nl.zorgvuldig.consent.answers;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.TwoChildren;
import org.junit.jupiter.api.Test;

/// Who answers gets what they answered by mail, once, and nobody else does.
class AnswerMailTest {
    private final DemoProgram demo = DemoProgram.running();
    private final TwoChildren family = new TwoChildren(demo);

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void who_answers_reads_what_they_answered_and_the_subject_names_no_child() {
        Map<PupilId, List<SubmittedAnswer>> given = new LinkedHashMap<>();
        given.put(
                family.kiran,
                List.of(answer("website", ConsentChoice.GRANTED), answer("press", ConsentChoice.REFUSED)));
        given.put(family.priya, List.of(answer("website", ConsentChoice.REFUSED)));

        assertThat(send(given)).isInstanceOf(AnswerResult.Done.class);
        assertThat(send(given)).isInstanceOf(AnswerResult.Done.class);

        List<UUID> mails = mails();
        assertThat(mails).hasSize(1);
        String mail = demo.nobody().get("/post/" + mails.getFirst()).body();
        assertThat(mail)
                .contains(family.address(), "Uw antwoorden over toestemming", "Your answers about consent")
                .contains("- De website van de school: Kiran ja, Priya nee", "- De krant of de omroep: Kiran nee")
                .contains("Kiran yes, Priya no");
        String subject = mail.substring(mail.indexOf("<h1"), mail.indexOf("</h1>"));
        assertThat(subject).contains("antwoorden").doesNotContain("Kiran", "Priya", "Jansen");
    }

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void the_same_answers_sent_twice_at_once_are_kept_once_and_mailed_once()
            throws ExecutionException, InterruptedException {
        List<SubmittedAnswer> yes = List.of(answer("newsletter", ConsentChoice.GRANTED));
        List<SubmittedAnswer> no = List.of(answer("newsletter", ConsentChoice.REFUSED));
        Map<PupilId, List<SubmittedAnswer>> map = new LinkedHashMap<>();
        map.put(family.kiran, yes);
        map.put(family.priya, no);
        Map<PupilId, List<SubmittedAnswer>> other = new LinkedHashMap<>();
        other.put(family.priya, no);
        other.put(family.kiran, yes);

        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<AnswerResult> first = both.submit(() -> send(map));
            Future<AnswerResult> second = both.submit(() -> send(other));
            assertThat(List.of(first.get(), second.get()))
                    .extracting(AnswerMailTest::stored)
                    .containsExactlyInAnyOrder(2, 0);
        }

        assertThat(family.kept(demo.clock().today())).isEqualTo(2);
        assertThat(mails()).hasSize(1);
    }

    private static int stored(AnswerResult result) {
        return result instanceof AnswerResult.Done done ? done.stored().size() : -1;
    }

    private AnswerResult send(Map<PupilId, List<SubmittedAnswer>> given) {
        SignedInUser who = new SignedInUser(demo.board(), family.parent, AccountKind.GUARDIAN);
        return new Acting(demo.board(), family.parent, Act.BROWSE, demo.clock().today())
                .call(() -> demo.part(OwnConsents.class).answer(who, given));
    }

    private SubmittedAnswer answer(String purpose, ConsentChoice choice) {
        return new SubmittedAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                ConsentSubject.of(new PurposeKey(purpose)),
                1,
                Language.DUTCH,
                choice,
                new ConsentValidity.OfSchoolYear(SchoolYear.of(demo.clock().today())));
    }

    private List<UUID> mails() {
        return demo.superuser("zorgvuldig")
                .sql("select id from mail.message where addressee = :person and kind = 'consent-answered'")
                .param("person", family.parent.value())
                .query(UUID.class)
                .list();
    }
}
