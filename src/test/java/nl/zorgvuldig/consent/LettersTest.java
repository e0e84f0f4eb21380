package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.consent.LetterLine.State;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who prints letters, and for whom.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class LettersTest {
    private final LetterSetting setting = new LetterSetting();
    private final ConsentBoard board = setting.board;

    @Test
    void the_head_prints_a_letter_for_who_has_no_address_and_it_carries_a_code_of_its_own() {
        assertThat(setting.states()).containsExactly(State.TO_PRINT);

        List<Letter> letters = setting.printed(new LetterWish.Fresh());

        assertThat(letters).hasSize(1);
        Letter letter = letters.getFirst();
        assertThat(letter.reader().full()).isEqualTo("Vico Vader");
        assertThat(letter.child().given()).isEqualTo("Fem");
        assertThat(letter.pageWithCode()).endsWith("/antwoord#" + letter.codeText());
        assertThat(letter).hasToString("[sealed]");
        assertThat(setting.states()).containsExactly(State.PRINTED);
        assertThat(setting.print(board.head, new LetterWish.Fresh())).isInstanceOf(LettersPrinted.Nothing.class);
    }

    @Test
    void nobody_else_prints_and_nothing_changes() {
        for (PersonId other : List.of(board.bestuur, board.mother, board.father)) {
            assertThat(setting.print(other, new LetterWish.Fresh())).isInstanceOf(LettersPrinted.NotYours.class);
        }
        assertThat(setting.states()).containsExactly(State.TO_PRINT);
    }

    @Test
    void a_reminder_is_for_who_has_not_answered_and_takes_the_place_of_the_first_letter() {
        LetterCode first = setting.code();
        setting.want(board.pupil, board.father, RoundMessage.REMINDER);
        assertThat(setting.states()).containsExactly(State.TO_PRINT);

        Letter reminder = setting.printed(new LetterWish.Fresh()).getFirst();
        assertThat(reminder.reminds()).isTrue();
        assertThat(setting.open(first)).isInstanceOf(LetterSeen.Replaced.class);

        setting.answer(reminder.code(), setting.everything(Choice.REFUSED));
        setting.want(board.pupil, board.father, RoundMessage.SECOND_REMINDER);
        assertThat(setting.states()).containsExactly(State.ANSWERED);
        assertThat(setting.print(board.head, new LetterWish.One(board.pupil, board.father)))
                .isInstanceOf(LettersPrinted.Nothing.class);
    }

    @Test
    void who_does_not_decide_any_more_gets_no_letter() {
        board.authority(board.pupil, board.father, Authority.NONE, nl.zorgvuldig.kernel.Period.since(board.today));

        assertThat(setting.states()).containsExactly(State.NOT_ASKED);
        assertThat(setting.print(board.head, new LetterWish.Fresh())).isInstanceOf(LettersPrinted.Nothing.class);
    }

    @Test
    void after_the_last_day_nothing_is_printed() {
        board.program
                .clock()
                .daysLater(
                        31,
                        () -> assertThat(setting.print(board.head, new LetterWish.Fresh()))
                                .isInstanceOf(LettersPrinted.NotRunning.class));
        assertThat(setting.states()).containsExactly(State.TO_PRINT);
    }

    @Test
    void brothers_and_sisters_have_letters_of_their_own() {
        nl.zorgvuldig.kernel.PupilId sister = board.enrol(board.today.minusYears(7));
        board.guardian(sister, board.father, GuardianRelation.FATHER, Authority.JOINT);
        setting.want(sister, board.father, RoundMessage.INVITATION);

        List<Letter> letters = setting.printed(new LetterWish.Fresh());

        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().codeText()).isNotEqualTo(letters.getLast().codeText());
    }
}
