package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.tallies.RoundTallies;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally.TallyView;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who sees what of a round: numbers, names, letters; and a yes that is said again.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class RoundSeenTest {
    private final RoundSetting setting = new RoundSetting();
    private final ConsentBoard board = setting.board;

    @AfterEach
    void stop() {
        setting.close();
    }

    private RoundTally tally(PersonId reader) {
        ConsentRound round = setting.round();
        return board.as(reader, () -> board.part(RoundTallies.class).count(round, RoundTallies.Aim.SEEN));
    }

    private TallyView website(RoundTally tally) {
        return tally.school().stream()
                .filter(line -> line.purpose().key().equals(ConsentBoard.WEBSITE.purpose()))
                .map(RoundTally.Line::shown)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_head_sees_numbers_and_who_has_not_answered_and_the_board_no_name_and_no_refusal() {
        setting.plan(ConsentRenewal.Way.ASK_AGAIN);
        board.answers(board.mother, board.pupil, board.answer(ConsentChoice.REFUSED));
        setting.run();

        RoundTally head = tally(board.head);
        assertThat(website(head)).isEqualTo(new TallyView.All(0, 1, 0));
        assertThat(head.waiting()).hasSize(2);
        assertThat(head.sent()).containsEntry(RoundMessage.INVITATION, 2);
        RoundTally bestuur = tally(board.bestuur);
        assertThat(website(bestuur)).isEqualTo(new TallyView.Answered(1, 0));
        assertThat(bestuur.groups())
                .allSatisfy(group ->
                        assertThat(group.lines()).allMatch(line -> line.shown() instanceof TallyView.Answered));
        assertThat(bestuur.waiting()).isEmpty();
        assertThatThrownBy(() -> tally(board.father)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_yes_of_last_year_said_again_in_the_round_holds_after_the_deadline() {
        board.asProgram(() -> {
            board.part(Consents.class)
                    .takeOver(RoundAnswering.everything(board, board.mother, board.today.minusYears(1)));
            return true;
        });
        setting.plan(ConsentRenewal.Way.ASK_AGAIN);

        AnswerResult again = board.answers(board.mother, board.pupil, board.answer(ConsentChoice.GRANTED));

        assertThat(again)
                .isInstanceOfSatisfying(
                        AnswerResult.Done.class,
                        done -> assertThat(done.stored()).hasSize(1));
        assertThat(RoundAnswering.on(board, setting.deadline.plusDays(1)))
                .isInstanceOf(ConsentDecision.Effective.class);
        assertThat(board.answers(board.mother, board.pupil, board.answer(ConsentChoice.GRANTED)))
                .isInstanceOfSatisfying(
                        AnswerResult.Done.class,
                        done -> assertThat(done.stored()).isEmpty());
    }
}
