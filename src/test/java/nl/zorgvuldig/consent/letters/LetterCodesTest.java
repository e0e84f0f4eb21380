package nl.zorgvuldig.consent.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.letters.ConsentLetters.PrintResult;
import nl.zorgvuldig.consent.letters.LetterAnswers.SubmissionResult;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// What is kept of the code in a letter, and that one code of each parent works at a time.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class LetterCodesTest {
    private final LetterSetting setting = new LetterSetting();
    private final ConsentBoard board = setting.board;

    @Test
    void what_is_kept_of_a_code_is_a_hash_that_only_the_board_can_make() throws Exception {
        LetterCode code = setting.code();
        List<Map<String, Object>> rows = board.program
                .superuser("zorgvuldig")
                .sql("select * from consent.letter_code where board = :board")
                .param("board", board.board.value())
                .query()
                .listOfRows();

        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).doesNotContain(code.signs(), code.text());
        byte[] hash = (byte[]) rows.getFirst().get("code_hash");
        assertThat(hash).hasSize(32);
        for (String text : List.of(code.signs(), code.text())) {
            assertThat(hash).isNotEqualTo(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        }
    }

    @Test
    void a_letter_printed_again_ends_the_code_of_the_one_before() {
        LetterCode lost = setting.code();
        LetterCode fresh =
                setting.printed(new LetterSelection.Again()).getFirst().code();
        LetterCode code = setting.printed(new LetterSelection.One(board.pupil, board.father))
                .getFirst()
                .code();

        assertThat(setting.open(lost)).isInstanceOf(LetterCodeView.Replaced.class);
        assertThat(setting.open(fresh)).isInstanceOf(LetterCodeView.Replaced.class);
        assertThat(setting.open(code)).isInstanceOf(LetterCodeView.Questions.class);
        assertThat(setting.answer(lost, LetterSetting.website(ConsentChoice.GRANTED)))
                .isInstanceOfSatisfying(
                        SubmissionResult.Not.class,
                        not -> assertThat(not.why()).isInstanceOf(LetterCodeView.Replaced.class));
        assertThat(setting.stored()).isEmpty();
    }

    @Test
    void two_who_print_at_once_leave_one_code_that_works() throws Exception {
        List<LetterCode> codes = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        ConsentRound round = setting.round();
        Thread[] heads = new Thread[4];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = Thread.ofVirtual().start(() -> {
                PrintResult printed = board.as(
                        board.head,
                        () -> board.part(ConsentLetters.class)
                                .print(round, new LetterSelection.One(board.pupil, board.father)));
                ((PrintResult.Done) printed).letters().forEach(letter -> codes.add(letter.code()));
            });
        }
        for (Thread head : heads) {
            head.join();
        }
        assertThat(codes).hasSize(heads.length);
        assertThat(codes)
                .filteredOn(code -> setting.open(code) instanceof LetterCodeView.Questions)
                .hasSize(1);
    }

    @Test
    void the_database_lets_nobody_make_or_use_a_code_of_another() {
        LetterCode code = setting.code();
        byte[] hash = board.as(board.head, () -> board.part(LetterCodes.class).hash(board.board, code));
        RoundLetter letter = new RoundLetter(
                setting.id, board.pupil, board.father, RoundMessage.INVITATION, java.util.Optional.empty());
        PersonId stranger = new PersonId(UUID.randomUUID());
        for (PersonId other : List.of(board.mother, board.bestuur, stranger)) {
            board.as(other, () -> {
                Work work = board.part(Work.class);
                LetterCodeStore store = board.part(LetterCodeStore.class);
                assertThat(work.read(ConsentActs.ANSWER, () -> store.find(hash)))
                        .isEmpty();
                assertThat(work.read(Act.MAINTAIN, () -> store.find(hash))).isEmpty();
                work.change(
                        ConsentActs.ANSWER,
                        () -> store.use(hash, board.program.clock().instant()));
                assertThatThrownBy(() -> work.change(
                                ConsentActs.ASK_CONSENT,
                                () -> store.renew(
                                        letter,
                                        new byte[32],
                                        board.program.clock().instant())))
                        .isInstanceOf(DataAccessException.class);
                return true;
            });
        }
        assertThat(setting.open(code)).isInstanceOf(LetterCodeView.Questions.class);
    }
}
