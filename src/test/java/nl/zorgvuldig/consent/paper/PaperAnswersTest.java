package nl.zorgvuldig.consent.paper;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

/// What the head writes down for a guardian who answered on paper or by telephone.
class PaperAnswersTest {
    private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);

    private final ConsentBoard here = new ConsentBoard();

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void an_answer_by_telephone_counts_and_says_who_wrote_it_down() {
        assertThat(record(wish(here.mother, AnswerRoute.TELEPHONE, here.today, Optional.empty())))
                .isEmpty();

        assertThat(here.decide(here.mother, here.pupil)).isInstanceOf(ConsentDecision.Effective.class);
        ConsentAnswer answer = list().getFirst().answer();
        assertThat(answer.person()).isEqualTo(here.mother);
        assertThat(answer.recordedBy()).isEqualTo(here.head);
        assertThat(answer.route()).isEqualTo(AnswerRoute.TELEPHONE);
    }

    @Test
    void a_paper_is_kept_sealed_and_opens_again_and_the_same_form_twice_is_one_answer() {
        PaperAnswerInput wish = wish(here.mother, AnswerRoute.PAPER, here.today.minusDays(2), PaperScan.of(PDF));
        assertThat(record(wish)).isEmpty();
        assertThat(record(wish)).isEmpty();

        assertThat(list()).hasSize(1);
        Optional<PaperScan> scan = asHead(key -> here.part(PaperAnswers.class)
                .findScan(key, list().getFirst().scan().orElseThrow()));
        assertThat(scan.orElseThrow().content()).isEqualTo(PDF);
        byte[] stored = here.program
                .superuser("zorgvuldig")
                .sql("select sealed_scan from consent.scan where board = :b")
                .param("b", here.board.value())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
    }

    @Test
    void what_cannot_be_is_said_and_changes_nothing() {
        LocalDate today = here.today;
        PersonId stranger = new PersonId(java.util.UUID.randomUUID());
        assertThat(record(wish(stranger, AnswerRoute.TELEPHONE, today, Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("person");
        assertThat(record(wish(here.mother, AnswerRoute.PAPER, today, Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("scan");
        assertThat(record(wish(here.mother, AnswerRoute.TELEPHONE, today.plusDays(1), Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("day");
        assertThat(record(wish(here.mother, AnswerRoute.TELEPHONE, today.minusYears(2), Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("day");
        assertThat(record(wish(here.mother, AnswerRoute.OWN_PAGE, today, Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("route");
        assertThat(PaperScan.of("MZ no scan".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PaperScan.of(new byte[0])).isEmpty();
        assertThat(list()).isEmpty();
    }

    @Test
    void nobody_without_authority_has_an_answer_written_down() {
        here.authority(here.pupil, here.father, ParentalAuthority.NONE, Period.since(here.today));

        assertThat(record(wish(here.father, AnswerRoute.TELEPHONE, here.today, Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("person");
    }

    @Test
    void a_mistake_is_mended_by_an_answer_that_names_the_old_one_once() {
        record(wish(here.mother, AnswerRoute.TELEPHONE, here.today, Optional.empty()));
        ConsentAnswerId wrong = list().getFirst().answer().id();

        boolean first = asHead(key -> here.part(PaperAnswers.class).mend(key, wrong));
        boolean again = asHead(key -> here.part(PaperAnswers.class).mend(key, wrong));

        assertThat(first).isTrue();
        assertThat(again).isFalse();

        assertThat(list().getFirst().answer().corrects()).contains(wrong);
        assertThat(here.decide(here.mother, here.pupil)).isInstanceOf(ConsentDecision.NotEffective.class);
    }

    @Test
    void only_the_head_of_the_school_that_keeps_the_dossier_may() {
        for (PersonId other : List.of(here.bestuur, here.mother)) {
            AccessDecision<PupilId> decision = here.as(
                    other, () -> here.part(AccessControl.class).ask(signedIn(other), ConsentActs.ANSWER, here.pupil));
            assertThat(decision).isInstanceOf(AccessRefusal.class);
        }
    }

    private PaperAnswerInput wish(PersonId person, AnswerRoute route, LocalDate day, Optional<PaperScan> scan) {
        return new PaperAnswerInput(
                FormId.next(here.program.clock()),
                person,
                route,
                day,
                Map.of(ConsentBoard.WEBSITE.purpose(), ConsentChoice.GRANTED),
                scan);
    }

    private List<Objection> record(PaperAnswerInput wish) {
        return Rejections.of(asHead(key -> here.part(PaperAnswers.class).record(key, wish)));
    }

    private List<PaperAnswers.Recorded> list() {
        return asHead(key -> here.part(PaperAnswers.class).list(key));
    }

    private <T> T asHead(Function<Granted<PupilId>, T> work) {
        return here.as(
                here.head,
                () -> work.apply((Granted<PupilId>)
                        here.part(AccessControl.class).ask(signedIn(here.head), ConsentActs.ANSWER, here.pupil)));
    }

    private SignedInUser signedIn(PersonId person) {
        return new SignedInUser(here.board, person, AccountKind.STAFF);
    }
}
