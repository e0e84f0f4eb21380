package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.addresses.PublicRecovery;
import nl.zorgvuldig.platform.recovery.letters.ParentLetter;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterState;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters.LetterResult;
import nl.zorgvuldig.platform.web.language.Language;
import org.junit.jupiter.api.Test;

/// Letters that are made for many at once, again, and for whom not.
@Upholds(Clause.CONFIDENTIALITY)
class LettersAnewTest {
    private final EntranceBoard board = new EntranceBoard();
    private final PublicRecovery arrivals = board.part(PublicRecovery.class);
    private final ParentLetters letters = board.part(ParentLetters.class);

    private boolean ask(LetterCode code, String email) {
        return arrivals.ask(code, email, Language.DUTCH);
    }

    @Test
    void no_code_ends_for_paper_that_was_never_made() {
        LetterCode code = board.code();
        for (boolean again : List.of(true, false)) {
            assertThatThrownBy(() -> board.as(
                            board.head,
                            () -> again
                                    ? letters.printAgain(LettersAnewTest::torn)
                                    : letters.printAll(LettersAnewTest::torn)))
                    .hasMessage("no paper");
        }
        assertThat(board.log()).containsExactly("done letter-printed");
        assertThat(ask(code, EntranceBoard.fresh())).isTrue();
    }

    private static byte[] torn(List<ParentLetter> letters) {
        throw new IllegalStateException("no paper");
    }

    @Test
    void letters_that_were_lost_are_made_again_and_the_lost_ones_are_worth_nothing() {
        LetterCode lost = board.code();
        assertThat(board.as(board.head, () -> letters.printAgain(EntranceBoard::blank)))
                .isInstanceOfSatisfying(LetterResult.Done.class, done -> {
                    assertThat(done.letters()).hasSize(1);
                    assertThat(ask(lost, EntranceBoard.fresh())).isFalse();
                    assertThat(ask(done.letters().getFirst().code(), EntranceBoard.fresh()))
                            .isTrue();
                });
    }

    @Test
    void who_keeps_the_address_secret_gets_no_letter_with_the_others() {
        PersonId hidden = board.families.hidden();
        assertThat(board.as(board.head, letters::list))
                .filteredOn(ParentLetterState::secret)
                .extracting(ParentLetterState::parent)
                .containsExactly(hidden);
        assertThat(board.as(board.head, () -> letters.printAll(EntranceBoard::blank)))
                .isInstanceOfSatisfying(
                        LetterResult.Done.class,
                        done -> assertThat(done.letters())
                                .extracting(letter -> letter.reader().given())
                                .containsExactlyInAnyOrder("Vader", "Nooit"));
        assertThat(board.as(board.head, () -> letters.printAgain(EntranceBoard::blank)))
                .isInstanceOfSatisfying(
                        LetterResult.Done.class,
                        done -> assertThat(done.letters()).hasSize(2));
        LetterCode handed = board.code(hidden);
        assertThat(ask(handed, EntranceBoard.fresh())).isTrue();
    }

    @Test
    void a_letter_says_to_whom_has_an_address_that_it_is_about_another() {
        for (PersonId person : List.of(board.mother, board.father)) {
            assertThat(board.as(board.head, () -> letters.print(person, EntranceBoard::blank)))
                    .get()
                    .isInstanceOfSatisfying(
                            LetterResult.Done.class,
                            done -> assertThat(done.letters().getFirst().known())
                                    .isEqualTo(person.equals(board.mother)));
        }
    }
}
