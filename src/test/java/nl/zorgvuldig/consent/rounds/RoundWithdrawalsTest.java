package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.renewals.ConsentRenewals;
import nl.zorgvuldig.consent.rounds.RoundWithdrawals.WithdrawnRound;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// A round that was planned does not happen after all.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class RoundWithdrawalsTest {
    private final RoundSetting setting = new RoundSetting();
    private final ConsentBoard board = setting.board;
    private final RoundId id = new RoundId(UUID.randomUUID());
    private final LocalDate start = board.today.plusDays(7);

    @AfterEach
    void stop() {
        setting.close();
    }

    @Test
    void nobody_is_asked_and_a_yes_of_last_year_ends_as_without_a_round() throws Exception {
        plan(board.head, ConsentRenewal.Way.ASK_AGAIN);
        assertThat(withdraw(board.head, "Wij fuseren eerst.")).isEqualTo(Outcome.done(id));

        assertThat(board.as(board.head, () -> board.part(ConsentRounds.class).list()))
                .isEmpty();
        assertThat(board.as(board.head, () -> board.part(ConsentRenewals.class).list()))
                .isEmpty();
        WithdrawnRound kept = list(board.head).getFirst();
        assertThat(kept.reason()).isEqualTo("Wij fuseren eerst.");
        assertThat(kept.by()).isEqualTo(board.head);
        assertThat(lines()).isEqualTo(1);
        daysPassAndNobodyHears();
    }

    @Test
    void another_round_can_be_planned_for_the_same_year() {
        plan(board.head, ConsentRenewal.Way.ASK_AGAIN);
        withdraw(board.head, "Wij fuseren eerst.");

        RoundId next = new RoundId(UUID.randomUUID());
        assertThat(plan(next, board.head, ConsentRenewal.Way.ASK_AGAIN)).isEqualTo(Outcome.done(next));
        assertThat(board.as(board.head, () -> board.part(ConsentRounds.class).list()))
                .hasSize(1);
        assertThat(list(board.bestuur)).hasSize(1);
    }

    @Test
    void without_a_reason_of_another_school_twice_or_once_begun_nothing_changes() {
        plan(board.head, ConsentRenewal.Way.ASK_AGAIN);
        assertThat(withdraw(board.head, " ")).isInstanceOf(Outcome.Rejected.class);
        assertThat(withdraw(board.head, "x".repeat(501))).isInstanceOf(Outcome.Rejected.class);
        assertThat(withdraw(board.mother, "Liever niet.")).isInstanceOf(Outcome.NotFound.class);
        assertThat(list(board.mother)).isEmpty();
        assertThat(withdraw(board.bestuur, "Wij fuseren eerst.")).isEqualTo(Outcome.done(id));
        assertThat(withdraw(board.head, "Nog een keer.")).isInstanceOf(Outcome.NotFound.class);

        setting.plan(ConsentRenewal.Way.ASK_AGAIN);
        Outcome<RoundId> begun =
                board.as(board.head, () -> board.part(RoundWithdrawals.class).withdraw(setting.id, "Te laat."));
        assertThat(begun).isInstanceOf(Outcome.Conflict.class);
        assertThatThrownBy(() -> sql(setting.id)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_head_leaves_alone_what_the_board_planned_otherwise_and_so_says_the_database() {
        plan(board.bestuur, ConsentRenewal.Way.REMIND);

        assertThat(withdraw(board.head, "Liever niet.")).isInstanceOf(Outcome.Rejected.class);
        assertThatThrownBy(() -> sql(id)).isInstanceOf(DataAccessException.class);
        assertThat(withdraw(board.bestuur, "Wij fuseren eerst.")).isEqualTo(Outcome.done(id));
    }

    /// As the head, past the rules.
    private void sql(RoundId round) {
        boolean done = board.as(
                board.head,
                () -> board.part(Work.class)
                        .write(
                                ConsentActs.ASK_CONSENT,
                                () -> board.part(RoundWithdrawalStore.class)
                                        .withdraw(round, "x", setting.clock.instant())));
        assertThat(done).isTrue();
    }

    private void daysPassAndNobodyHears() throws MessagingException {
        setting.daysPass(8);
        setting.run();
        assertThat(setting.arrived()).isEmpty();
    }

    private Outcome<RoundId> plan(PersonId who, ConsentRenewal.Way way) {
        return plan(id, who, way);
    }

    private Outcome<RoundId> plan(RoundId round, PersonId who, ConsentRenewal.Way way) {
        RoundPlan wish = new RoundPlan(
                board.school.id(),
                start,
                start.plusDays(42),
                way,
                way == ConsentRenewal.Way.REMIND ? "Wij verhuizen." : "");
        return board.as(who, () -> board.part(ConsentRounds.class).plan(round, wish));
    }

    private Outcome<RoundId> withdraw(PersonId who, String reason) {
        return board.as(who, () -> board.part(RoundWithdrawals.class).withdraw(id, reason));
    }

    private List<WithdrawnRound> list(PersonId who) {
        return board.as(who, () -> board.part(RoundWithdrawals.class).list());
    }

    private int lines() {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from audit.event where board = :b and relation = :r")
                .param("b", board.board.value())
                .param("r", "round-withdrawn")
                .query(Integer.class)
                .single();
    }
}
