package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.renewals.ConsentRenewals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Who plans a round, how, and until when.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class ConsentRoundsTest {
    private final ConsentBoard board = new ConsentBoard(ConsentBoard.Jobs.STAY_AWAY);
    private final RoundId id = new RoundId(UUID.randomUUID());
    private final LocalDate start = board.today.plusDays(7);

    private RoundPlan wish(LocalDate first, LocalDate last, ConsentRenewal.Way way, String reason) {
        return new RoundPlan(board.school.id(), first, last, way, reason);
    }

    private RoundPlan wish() {
        return wish(start, start.plusDays(42), ConsentRenewal.Way.ASK_AGAIN, "");
    }

    private <T> T as(PersonId person, Function<ConsentRounds, T> what) {
        return board.as(person, () -> what.apply(board.part(ConsentRounds.class)));
    }

    private Outcome<RoundId> plan(PersonId person, RoundPlan wish) {
        return as(person, rounds -> rounds.plan(id, wish));
    }

    private Outcome<RoundId> change(RoundPlan wish) {
        return as(board.head, rounds -> rounds.change(id, wish));
    }

    private List<ConsentRound> list(PersonId person) {
        return as(person, ConsentRounds::list);
    }

    private RoundPlan planned() {
        return list(board.head).getFirst().plan();
    }

    private Outcome<RoundId> another(RoundPlan wish) {
        return as(board.bestuur, rounds -> rounds.plan(new RoundId(UUID.randomUUID()), wish));
    }

    private List<ConsentRenewal> renewals() {
        return board.as(board.head, () -> board.part(ConsentRenewals.class).list());
    }

    @Test
    void the_head_plans_a_round_and_its_deadline_counts_for_every_decision_at_once() {
        assertThat(plan(board.head, wish())).isEqualTo(Outcome.done(id));
        assertThat(plan(board.head, wish())).isEqualTo(Outcome.done(id));
        assertThat(list(board.head)).hasSize(1);
        assertThat(renewals()).containsExactly(wish().renewal());
    }

    @Test
    void a_form_sent_again_with_something_else_in_it_and_a_second_round_change_nothing() {
        plan(board.head, wish());
        RoundPlan other = wish(start, start.plusDays(30), ConsentRenewal.Way.ASK_AGAIN, "");

        assertThat(plan(board.head, other)).isInstanceOf(Outcome.FormReused.class);
        assertThat(another(other)).isInstanceOf(Outcome.Rejected.class);
        assertThat(planned()).isEqualTo(wish());
    }

    @Test
    void days_that_make_no_round_are_answered_in_words() {
        LocalDate last = SchoolYear.of(start).period().until();

        assertThat(plan(board.head, wish(board.today.minusDays(1), last, ConsentRenewal.Way.ASK_AGAIN, "")))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(plan(board.head, wish(start, start.plusDays(20), ConsentRenewal.Way.ASK_AGAIN, "")))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(plan(board.head, wish(start, last.plusDays(1), ConsentRenewal.Way.ASK_AGAIN, "")))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(list(board.head)).isEmpty();
    }

    @Test
    void only_the_board_lets_a_yes_stay_and_says_why() {
        RoundPlan silent = wish(start, start.plusDays(42), ConsentRenewal.Way.REMIND, "");
        RoundPlan said = wish(start, start.plusDays(42), ConsentRenewal.Way.REMIND, "Wij verhuizen.");

        assertThat(plan(board.head, said)).isInstanceOf(Outcome.Rejected.class);
        assertThat(plan(board.bestuur, silent)).isInstanceOf(Outcome.Rejected.class);
        assertThat(plan(board.bestuur, said)).isEqualTo(Outcome.done(id));
        assertThat(change(wish())).isInstanceOf(Outcome.Rejected.class);
        assertThat(planned()).isEqualTo(said);
        assertRefused(board.head, (rounds, now) -> rounds.change(id, said, now));
    }

    @Test
    void a_round_is_planned_otherwise_until_it_starts_and_in_its_own_school_year() {
        plan(board.head, wish());
        RoundPlan later = wish(start.plusDays(7), start.plusDays(60), ConsentRenewal.Way.ASK_AGAIN, "");
        LocalDate nextYear = start.plusYears(1);

        assertThat(change(later)).isEqualTo(Outcome.done(id));
        assertThat(change(wish(nextYear, nextYear.plusDays(42), ConsentRenewal.Way.ASK_AGAIN, "")))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(renewals()).containsExactly(later.renewal());
    }

    @Test
    void a_round_that_started_stays_as_it_is() {
        RoundPlan today = wish(board.today, board.today.plusDays(42), ConsentRenewal.Way.ASK_AGAIN, "");
        plan(board.head, today);

        assertThat(change(wish())).isInstanceOf(Outcome.Conflict.class);
        assertThat(planned()).isEqualTo(today);
    }

    @Test
    void a_parent_and_somebody_without_a_function_plan_and_see_nothing_nor_does_the_database_let_them() {
        for (PersonId other : new PersonId[] {board.mother, new PersonId(UUID.randomUUID())}) {
            assertThat(plan(other, wish())).isInstanceOf(Outcome.NotFound.class);
            assertRefused(other, (rounds, now) -> rounds.add(id, wish(), now));
        }
        plan(board.head, wish());
        assertThat(list(board.mother)).isEmpty();
    }

    /// The database, whatever the rules in Java say.
    private void assertRefused(PersonId person, BiConsumer<RoundStore, Instant> what) {
        Runnable change = () ->
                what.accept(board.part(RoundStore.class), board.program.clock().instant());
        assertThatThrownBy(() -> board.as(person, () -> {
                    board.part(Work.class).change(ConsentActs.ASK_CONSENT, change);
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
    }
}
