package nl.zorgvuldig.consent.decisions;

import static nl.zorgvuldig.consent.answers.ConsentChoice.GRANTED;
import static nl.zorgvuldig.consent.answers.ConsentChoice.REFUSED;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.SubmittedAnswer;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeWording;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

/// Answering and deciding on a real database.
class ConsentsTest {
    private final ConsentBoard board = new ConsentBoard();

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_ASKED_AT_ENROLMENT})
    void what_a_parent_answers_counts_from_the_next_question_on_and_so_does_taking_it_back() {
        assertThat(board.decide(board.head, board.pupil).effective()).isFalse();

        AnswerResult.Done yes = done(board.answers(board.mother, board.pupil, board.answer(GRANTED)));
        assertThat(yes.stored()).hasSize(1);
        assertThat(board.decide(board.head, board.pupil).effective()).isTrue();

        AnswerResult.Done no = done(board.answers(board.mother, board.pupil, board.answer(REFUSED)));
        assertThat(no.stored().getFirst().choice()).isEqualTo(ConsentChoice.WITHDRAWN);
        assertThat(board.decide(board.head, board.pupil).effective()).isFalse();
    }

    @Test
    void the_same_form_sent_twice_is_one_answer() {
        SubmittedAnswer yes = board.answer(GRANTED);

        board.answers(board.mother, board.pupil, yes);

        assertThat(done(board.answers(board.mother, board.pupil, yes)).stored()).isEmpty();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void the_same_form_sent_twice_at_once_is_one_answer() throws Exception {
        SubmittedAnswer yes = board.answer(GRANTED);

        atOnce(
                () -> board.answers(board.mother, board.pupil, yes),
                () -> board.answers(board.mother, board.pupil, yes));

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void who_goes_back_and_chooses_otherwise_on_the_same_form_is_heard() {
        SubmittedAnswer yes = board.answer(GRANTED);
        SubmittedAnswer no = new SubmittedAnswer(yes.id(), yes.subject(), 1, yes.language(), REFUSED, yes.validity());

        board.answers(board.mother, board.pupil, yes);
        board.answers(board.mother, board.pupil, no);

        assertThat(rows()).isEqualTo(2);
        assertThat(board.decide(board.head, board.pupil).effective()).isFalse();
    }

    @Test
    void two_parents_who_answer_at_once_both_count() throws Exception {
        atOnce(
                () -> board.answers(board.mother, board.pupil, board.answer(GRANTED)),
                () -> board.answers(board.father, board.pupil, board.answer(REFUSED)));

        assertThat(rows()).isEqualTo(2);
        assertThat(board.decide(board.head, board.pupil).effective()).isFalse();
    }

    @Test
    void an_answer_about_somebody_elses_child_is_refused_and_leaves_a_line() {
        PupilId other = board.enrol(board.today.minusYears(8));

        assertThat(board.answers(board.mother, other, board.answer(GRANTED))).isEqualTo(new AnswerResult.NotYours());
        assertThat(board.answers(board.mother, new PupilId(UUID.randomUUID()), board.answer(GRANTED)))
                .isEqualTo(new AnswerResult.NotYours());
        assertThat(rows()).isZero();
        assertThat(lines(other)).extracting(AuditEvent::outcome).contains(AuditOutcome.REFUSED);
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void who_lost_authority_is_told_why_and_nothing_is_stored() {
        board.authority(board.pupil, board.father, ParentalAuthority.NONE, Period.since(board.today));

        assertThat(board.answers(board.father, board.pupil, board.answer(REFUSED)))
                .isEqualTo(new AnswerResult.NotAsked(ConsentEntitlement.DoesNot.without()));
        assertThat(rows()).isZero();
    }

    @Test
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void a_yes_to_a_text_that_changed_is_handed_back_and_a_no_to_it_counts() {
        board.answers(board.mother, board.pupil, board.answer(GRANTED));
        PurposeWording words = board.website().text().dutch();
        board.as(board.bestuur, () -> {
            board.part(ConsentPurposes.class).rephrase(board.website(), words, words);
            return true;
        });
        assertThat(board.decide(board.head, board.pupil).effective()).isFalse();

        SubmittedAnswer old = board.answer(GRANTED, 1);
        assertThat(done(board.answers(board.mother, board.pupil, old)).again()).containsExactly(old);
        assertThat(rows()).isEqualTo(1);

        board.answers(board.mother, board.pupil, board.answer(GRANTED, 2));
        assertThat(board.decide(board.head, board.pupil).effective()).isTrue();
        board.answers(board.father, board.pupil, board.answer(REFUSED, 1));
        assertThat(board.decide(board.head, board.pupil).effective()).isFalse();
    }

    @Test
    void an_answer_to_what_is_not_asked_any_more_is_not_stored() {
        board.as(board.bestuur, () -> {
            board.part(ConsentPurposes.class).retire(board.website());
            return true;
        });

        assertThat(done(board.answers(board.mother, board.pupil, board.answer(GRANTED)))
                        .retired())
                .hasSize(1);
        assertThat(rows()).isZero();
    }

    @Test
    void a_pupil_of_sixteen_answers_and_the_parents_do_not() {
        PupilId pupil = board.enrol(board.today.minusYears(16));
        board.guardian(pupil, board.mother, GuardianRelation.MOTHER, ParentalAuthority.SOLE);

        assertThat(board.answers(board.mother, pupil, board.answer(GRANTED))).isInstanceOf(AnswerResult.NotAsked.class);
        PersonId self = new PersonId(pupil.value());
        AnswerResult.Done done = done(board.answers(self, pupil, board.answer(GRANTED)));
        assertThat(done.stored().getFirst().capacity()).isEqualTo(AnswererCapacity.PUPIL);
        assertThat(board.decide(board.head, pupil).effective()).isTrue();
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_stranger_learns_nothing_about_consent() {
        board.answers(board.mother, board.pupil, board.answer(GRANTED));
        PersonId stranger = new PersonId(UUID.randomUUID());

        assertThat(board.decide(stranger, board.pupil))
                .isEqualTo(new ConsentDecision.NotEffective(List.of(new NoConsentReason.NotYours())))
                .isEqualTo(board.decide(stranger, new PupilId(UUID.randomUUID())));
    }

    @Test
    void each_question_leaves_a_line_that_does_not_say_what_was_answered() {
        board.answers(board.mother, board.pupil, board.answer(REFUSED));
        board.decide(board.head, board.pupil);

        assertThat(lines(board.pupil))
                .extracting(event -> event.act() + " " + event.outcome() + " " + event.relation())
                .containsExactly("read_consent DONE none", "answer DONE answered", "answer GRANTED own_child");
    }

    private static AnswerResult.Done done(AnswerResult answered) {
        return (AnswerResult.Done) answered;
    }

    private List<AuditEvent> lines(PupilId pupil) {
        return board.as(
                board.head,
                () -> board.part(AuditLog.class)
                        .history(pupil.value(), 50, Optional.empty())
                        .events());
    }

    private long rows() {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from consent.answer where board = :board")
                .param("board", board.board.value())
                .query(Long.class)
                .single();
    }

    private static void atOnce(Callable<AnswerResult> callable, Callable<AnswerResult> other) throws Exception {
        List<Future<AnswerResult>> both = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            both.addAll(threads.invokeAll(List.of(callable, other)));
        }
        for (Future<AnswerResult> done : both) {
            assertThat(done.get()).isInstanceOf(AnswerResult.Done.class);
        }
    }
}
