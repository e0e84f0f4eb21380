package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.letters.LetterAnswers.LetterChoice;
import nl.zorgvuldig.consent.letters.LetterAnswers.SubmissionResult;
import nl.zorgvuldig.consent.rounds.RoundAnswerStatus;
import nl.zorgvuldig.consent.rounds.RoundAnswering;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

/// What a code from a letter does: one child, one guardian, each question once.
@Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
class LetterAnswersTest {
    private final LetterSetting setting = new LetterSetting();
    private final ConsentBoard board = setting.board;
    private final LetterCode code = setting.code();

    @Test
    void a_code_answers_for_one_child_as_the_guardian_of_the_letter() {
        assertThat(setting.open(code)).isInstanceOfSatisfying(LetterCodeView.Questions.class, seen -> {
            assertThat(seen.child().given()).isEqualTo("Fem");
            assertThat(seen.open()).isEqualTo(setting.asked());
            assertThat(seen.deadline()).isEqualTo(setting.deadline);
        });

        assertThat(setting.answer(code, setting.everything(ConsentChoice.GRANTED)))
                .isEqualTo(new SubmissionResult.Done(RoundAnswerStatus.COMPLETE));

        assertThat(setting.stored()).hasSameSizeAs(setting.asked()).allSatisfy(answer -> {
            assertThat(answer.person()).isEqualTo(board.father);
            assertThat(answer.recordedBy()).isEqualTo(board.father);
            assertThat(answer.pupil()).isEqualTo(board.pupil);
            assertThat(answer.route()).isEqualTo(AnswerRoute.LETTER_CODE);
        });
        assertThat(board.decide(board.head, board.pupil)).isInstanceOf(ConsentDecision.Effective.class);
        assertThat(setting.states()).containsExactly(LetterListItem.State.ANSWERED);
    }

    @Test
    void a_code_that_was_used_says_so_and_changes_nothing() {
        setting.answer(code, setting.everything(ConsentChoice.REFUSED));
        int before = setting.stored().size();

        assertThat(setting.open(code)).isInstanceOf(LetterCodeView.Used.class);
        assertThat(setting.answer(code, setting.everything(ConsentChoice.GRANTED)))
                .isInstanceOfSatisfying(
                        SubmissionResult.Not.class,
                        not -> assertThat(not.why()).isInstanceOf(LetterCodeView.Used.class));
        assertThat(setting.stored()).hasSize(before);
        assertThat(board.decide(board.head, board.pupil)).isInstanceOf(ConsentDecision.NotEffective.class);
    }

    @Test
    void what_was_left_open_can_be_answered_later_and_what_was_answered_is_not_shown_again() {
        assertThat(setting.answer(code, LetterSetting.website(ConsentChoice.REFUSED)))
                .isEqualTo(new SubmissionResult.Done(RoundAnswerStatus.OPEN));

        assertThat(setting.open(code))
                .isInstanceOfSatisfying(
                        LetterCodeView.Questions.class,
                        seen -> assertThat(seen.open())
                                .hasSize(setting.asked().size() - 1)
                                .noneMatch(purpose -> purpose.key().equals(ConsentBoard.WEBSITE.purpose())));
        assertThat(setting.answer(code, LetterSetting.website(ConsentChoice.GRANTED)))
                .isInstanceOf(SubmissionResult.Not.class);
        assertThat(setting.stored())
                .singleElement()
                .matches(answer -> !answer.choice().yes());
        assertThat(setting.answer(code, setting.everything(ConsentChoice.GRANTED)))
                .isEqualTo(new SubmissionResult.Done(RoundAnswerStatus.COMPLETE));
        assertThat(setting.stored())
                .filteredOn(answer -> answer.subject().equals(ConsentBoard.WEBSITE))
                .singleElement()
                .matches(answer -> !answer.choice().yes());
    }

    @Test
    void the_same_form_sent_twice_is_one_answer_and_is_thanked_for_twice() {
        FormId form = FormId.next(board.program.clock());
        LetterChoice[] all = setting.everything(ConsentChoice.GRANTED);

        SubmissionResult first = setting.answer(code, form, all);
        SubmissionResult second = setting.answer(code, form, all);

        assertThat(first)
                .isEqualTo(new SubmissionResult.Done(RoundAnswerStatus.COMPLETE))
                .isEqualTo(second);
        assertThat(setting.stored()).hasSameSizeAs(setting.asked());
    }

    @Test
    void two_forms_at_once_are_one_answer_to_each_question() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (Future<SubmissionResult> future : IntStream.range(0, 4)
                    .mapToObj(_ -> people.submit(() -> setting.answer(code, setting.everything(ConsentChoice.GRANTED))))
                    .toList()) {
                future.get();
            }
        }
        assertThat(setting.stored()).hasSameSizeAs(setting.asked());
    }

    @Test
    void a_code_that_never_was_is_unknown_as_is_one_of_another_board() {
        LetterCode never = LetterCode.fresh(board.board);
        LetterCode elsewhere = LetterCode.fresh(new BoardId(UUID.randomUUID()));
        ConsentBoard other = new ConsentBoard();
        LetterCode others = LetterCode.fresh(other.board);
        for (LetterCode code : new LetterCode[] {never, elsewhere, others}) {
            assertThat(setting.open(code)).isEqualTo(new LetterCodeView.Unknown());
            assertThat(setting.answer(code, setting.everything(ConsentChoice.GRANTED)))
                    .isEqualTo(new SubmissionResult.Not(new LetterCodeView.Unknown()));
        }
        assertThat(setting.stored()).isEmpty();
    }

    @Test
    void after_the_last_day_the_code_says_so_and_stores_nothing() {
        board.program.clock().daysLater(31, () -> {
            assertThat(setting.open(code))
                    .isInstanceOfSatisfying(
                            LetterCodeView.Over.class,
                            over -> assertThat(over.deadline()).isEqualTo(setting.deadline));
            assertThat(setting.answer(code, setting.everything(ConsentChoice.GRANTED)))
                    .isInstanceOf(SubmissionResult.Not.class);
        });
        assertThat(setting.stored()).isEmpty();
        board.program
                .clock()
                .daysLater(30, () -> assertThat(setting.open(code)).isInstanceOf(LetterCodeView.Questions.class));
    }

    @Test
    void who_lost_authority_reads_why_they_are_not_asked() {
        board.authority(board.pupil, board.father, ParentalAuthority.NONE, Period.since(board.today));

        assertThat(setting.open(code)).isInstanceOf(LetterCodeView.NotAsked.class);
        assertThat(setting.answer(code, setting.everything(ConsentChoice.GRANTED)))
                .isInstanceOf(SubmissionResult.Not.class);
        assertThat(setting.stored()).isEmpty();
    }

    @Test
    void a_question_in_other_words_is_asked_again_and_the_rest_is_kept() {
        LetterChoice[] all = setting.everything(ConsentChoice.GRANTED);
        all[0] = new LetterChoice(all[0].purpose(), all[0].version() + 5, ConsentChoice.GRANTED);

        assertThat(setting.answer(code, all)).isInstanceOfSatisfying(SubmissionResult.Again.class, again -> {
            assertThat(again.done().stored()).hasSize(all.length - 1);
            assertThat(again.done().again()).hasSize(1);
            assertThat(again.now().open())
                    .singleElement()
                    .matches(purpose -> purpose.key().equals(all[0].purpose()));
        });
        assertThat(setting.open(code)).isInstanceOf(LetterCodeView.Questions.class);
    }

    @Test
    void who_says_the_same_as_before_the_round_has_answered() {
        board.asProgram(() -> {
            board.part(Consents.class)
                    .takeOver(RoundAnswering.everything(board, board.father, board.today.minusDays(9)));
            return true;
        });
        int before = setting.stored().size();

        assertThat(setting.answer(code, setting.everything(ConsentChoice.GRANTED)))
                .isEqualTo(new SubmissionResult.Done(RoundAnswerStatus.COMPLETE));

        assertThat(setting.stored()).hasSize(before);
        assertThat(setting.open(code)).isInstanceOf(LetterCodeView.Used.class);
        assertThat(setting.states()).containsExactly(LetterListItem.State.ANSWERED);
    }

    @Test
    void what_was_said_before_the_round_is_asked_again_and_what_was_said_in_it_is_not() {
        board.asProgram(() -> {
            board.part(Consents.class)
                    .takeOver(RoundAnswering.everything(board, board.father, board.today.minusYears(1)));
            return true;
        });
        assertThat(setting.open(code))
                .isInstanceOfSatisfying(
                        LetterCodeView.Questions.class,
                        seen -> assertThat(seen.open()).isEqualTo(setting.asked()));

        board.answers(board.father, board.pupil, board.answer(ConsentChoice.REFUSED));

        assertThat(setting.open(code))
                .isInstanceOfSatisfying(
                        LetterCodeView.Questions.class,
                        seen -> assertThat(seen.open()).hasSize(setting.asked().size() - 1));
    }
}
