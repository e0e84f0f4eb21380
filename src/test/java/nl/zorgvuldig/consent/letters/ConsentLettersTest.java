package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.letters.ConsentLetters.PrintResult;
import nl.zorgvuldig.consent.letters.LetterListItem.State;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

/// Who prints letters, and for whom.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class ConsentLettersTest {
    private final LetterSetting setting = new LetterSetting();
    private final ConsentBoard board = setting.board;

    @Test
    void the_head_prints_a_letter_for_who_has_no_address_and_it_carries_a_code_of_its_own() {
        assertThat(setting.states()).containsExactly(State.TO_PRINT);

        List<ConsentLetter> letters = setting.printed(new LetterSelection.Fresh());

        assertThat(letters).hasSize(1);
        ConsentLetter letter = letters.getFirst();
        assertThat(letter.reader().full()).isEqualTo("Vico Vader");
        assertThat(letter.child().given()).isEqualTo("Fem");
        assertThat(letter.pageWithCode()).endsWith("/antwoord#" + letter.codeText());
        assertThat(letter).hasToString("[sealed]");
        assertThat(setting.states()).containsExactly(State.PRINTED);
        assertThat(setting.print(board.head, new LetterSelection.Fresh())).isInstanceOf(PrintResult.Nothing.class);
    }

    @Test
    void nobody_else_prints_and_nothing_changes() {
        for (PersonId other : List.of(board.bestuur, board.mother, board.father)) {
            assertThat(setting.print(other, new LetterSelection.Fresh())).isInstanceOf(PrintResult.NotYours.class);
        }
        assertThat(setting.states()).containsExactly(State.TO_PRINT);
    }

    @Test
    void a_reminder_is_for_who_has_not_answered_and_takes_the_place_of_the_first_letter() {
        LetterCode first = setting.code();
        setting.want(board.pupil, board.father, RoundMessage.REMINDER);
        assertThat(setting.states()).containsExactly(State.TO_PRINT);

        ConsentLetter reminder = setting.printed(new LetterSelection.Fresh()).getFirst();
        assertThat(reminder.reminds()).isTrue();
        assertThat(setting.open(first)).isInstanceOf(LetterCodeView.Replaced.class);

        setting.answer(reminder.code(), setting.everything(ConsentChoice.REFUSED));
        setting.want(board.pupil, board.father, RoundMessage.SECOND_REMINDER);
        assertThat(setting.states()).containsExactly(State.ANSWERED);
        assertThat(setting.print(board.head, new LetterSelection.One(board.pupil, board.father)))
                .isInstanceOf(PrintResult.Nothing.class);
    }

    @Test
    void who_does_not_decide_any_more_gets_no_letter() {
        board.authority(
                board.pupil,
                board.father,
                ParentalAuthority.NONE,
                nl.zorgvuldig.platform.kernel.Period.since(board.today));

        assertThat(setting.states()).containsExactly(State.NOT_ASKED);
        assertThat(setting.print(board.head, new LetterSelection.Fresh())).isInstanceOf(PrintResult.Nothing.class);
    }

    @Test
    void after_the_last_day_nothing_is_printed() {
        board.program
                .clock()
                .daysLater(
                        31,
                        () -> assertThat(setting.print(board.head, new LetterSelection.Fresh()))
                                .isInstanceOf(PrintResult.NotRunning.class));
        assertThat(setting.states()).containsExactly(State.TO_PRINT);
    }

    @Test
    void brothers_and_sisters_have_letters_of_their_own() {
        nl.zorgvuldig.platform.kernel.ids.PupilId sister = board.enrol(board.today.minusYears(7));
        board.guardian(sister, board.father, GuardianRelation.FATHER, ParentalAuthority.JOINT);
        setting.want(sister, board.father, RoundMessage.INVITATION);

        List<ConsentLetter> letters = setting.printed(new LetterSelection.Fresh());

        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().codeText()).isNotEqualTo(letters.getLast().codeText());
    }
}
