package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Refused;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Rejections;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What the head writes down for a guardian who answered on paper or by telephone.
class PaperAnswersTest {
    private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);

    private final ConsentBoard here = new ConsentBoard();

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void an_answer_by_telephone_counts_and_says_who_wrote_it_down() {
        assertThat(record(wish(here.mother, Route.TELEPHONE, here.today, Optional.empty())))
                .isEmpty();

        assertThat(here.decide(here.mother, here.pupil)).isInstanceOf(ConsentDecision.Effective.class);
        Answer answer = list().getFirst().answer();
        assertThat(answer.person()).isEqualTo(here.mother);
        assertThat(answer.recordedBy()).isEqualTo(here.head);
        assertThat(answer.route()).isEqualTo(Route.TELEPHONE);
    }

    @Test
    void a_paper_is_kept_sealed_and_opens_again_and_the_same_form_twice_is_one_answer() {
        PaperWish wish = wish(here.mother, Route.PAPER, here.today.minusDays(2), Scan.of(PDF));
        assertThat(record(wish)).isEmpty();
        assertThat(record(wish)).isEmpty();

        assertThat(list()).hasSize(1);
        Optional<Scan> scan = asHead(key -> here.part(PaperAnswers.class)
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
        assertThat(record(wish(stranger, Route.TELEPHONE, today, Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("person");
        assertThat(record(wish(here.mother, Route.PAPER, today, Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("scan");
        assertThat(record(wish(here.mother, Route.TELEPHONE, today.plusDays(1), Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("day");
        assertThat(record(wish(here.mother, Route.TELEPHONE, today.minusYears(2), Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("day");
        assertThat(record(wish(here.mother, Route.OWN_PAGE, today, Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("route");
        assertThat(Scan.of("MZ no scan".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(Scan.of(new byte[0])).isEmpty();
        assertThat(list()).isEmpty();
    }

    @Test
    void nobody_without_authority_has_an_answer_written_down() {
        here.authority(here.pupil, here.father, Authority.NONE, Period.since(here.today));

        assertThat(record(wish(here.father, Route.TELEPHONE, here.today, Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("person");
    }

    @Test
    void a_mistake_is_mended_by_an_answer_that_names_the_old_one_once() {
        record(wish(here.mother, Route.TELEPHONE, here.today, Optional.empty()));
        AnswerId wrong = list().getFirst().answer().id();

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
            assertThat(decision).isInstanceOf(Refused.class);
        }
    }

    private PaperWish wish(PersonId person, Route route, LocalDate day, Optional<Scan> scan) {
        return new PaperWish(
                FormId.next(here.program.clock()),
                person,
                route,
                day,
                Map.of(ConsentBoard.WEBSITE.purpose(), Choice.GRANTED),
                scan);
    }

    private List<Objection> record(PaperWish wish) {
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

    private SignedIn signedIn(PersonId person) {
        return new SignedIn(here.board, person, AccountKind.STAFF);
    }
}
