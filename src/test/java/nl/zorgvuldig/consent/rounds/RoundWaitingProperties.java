package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;

/// On whatever day: until its last day a round waits for who did not answer, and after it for the
/// program, until that closed it.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class RoundWaitingProperties {
    private static final LocalDate START = LocalDate.of(2026, 9, 7);
    private static final Map<String, Integer> REACHED = new HashMap<>();

    private static ConsentRound round(int lasting, Optional<LocalDate> closed) {
        RoundPlan plan = new RoundPlan(
                new SchoolId(new UUID(0, 7)), START, START.plusDays(lasting), ConsentRenewal.Way.ASK_AGAIN, "");
        return new ConsentRound(new RoundId(new UUID(0, 8)), plan, 3, Optional.empty(), closed);
    }

    @Property
    void a_round_waits_for_who_did_not_answer_as_long_as_it_runs(
            @ForAll @IntRange(min = 21, max = 60) int lasting,
            @ForAll @IntRange(min = -20, max = 90) int day,
            @ForAll @IntRange(min = 1, max = 9) int closes,
            @ForAll RoundAnswerStatus answers) {
        LocalDate today = START.plusDays(day);
        LocalDate deadline = START.plusDays(lasting);
        Optional<LocalDate> closed = Optional.of(deadline.plusDays(closes)).filter(on -> !on.isAfter(today));
        ConsentRound round = round(lasting, closed);
        boolean runs = day >= 0 && day <= lasting;
        switch (RoundRules.waiting(round, answers, today)) {
            case AwaitedAction.Nobody _ -> {
                REACHED.merge("nobody", 1, Integer::sum);
                assertThat(closed).isPresent();
            }
            case AwaitedAction.Day(LocalDate on) -> {
                REACHED.merge("day", 1, Integer::sum);
                assertThat(closed).isEmpty();
                assertThat(runs && answers == RoundAnswerStatus.OPEN).isFalse();
                assertThat(on).isEqualTo(day < 0 ? START : runs ? deadline.plusDays(1) : today);
            }
            case AwaitedAction.Somebody somebody -> {
                REACHED.merge("somebody", 1, Integer::sum);
                assertThat(somebody.party()).isEqualTo(CaseParty.DECIDERS);
                assertThat(somebody.task()).isEqualTo("consent.task.answer");
                assertThat(runs).isTrue();
                assertThat(answers).isEqualTo(RoundAnswerStatus.OPEN);
                assertThat(RoundRules.due(round.plan(), Map.of(), answers, today))
                        .as("who is asked to answer is in time, and invited")
                        .contains(RoundMessage.INVITATION);
                assertThat(somebody.since()).isEqualTo(START).isBeforeOrEqualTo(today);
                assertThat(somebody.until()).isEqualTo(deadline).isAfterOrEqualTo(today);
                assertThat(somebody.otherwise()).contains(deadline.plusDays(1));
            }
        }
    }

    @Property
    void letters_are_printed_within_a_week_and_before_the_round_ends(
            @ForAll @IntRange(min = 21, max = 60) int lasting,
            @ForAll @IntRange(min = -20, max = 90) int day,
            @ForAll @Size(max = 4) List<@IntRange(max = 60) Integer> days) {
        LocalDate today = START.plusDays(day);
        ConsentRound round = round(lasting, Optional.empty());
        List<LocalDate> wanted = days.stream()
                .filter(number -> number <= Math.min(day, lasting))
                .map(START::plusDays)
                .toList();
        boolean runs = day >= 0 && day <= lasting;
        switch (RoundRules.printing(round, wanted, today)) {
            case AwaitedAction.Nobody _ ->
                assertThat(runs && !wanted.isEmpty())
                        .as("nothing is to be printed")
                        .isFalse();
            case AwaitedAction.Day on -> throw new AssertionError(on);
            case AwaitedAction.Somebody somebody -> {
                REACHED.merge("letters", 1, Integer::sum);
                assertThat(somebody.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(round.state(today))
                        .as("nothing is printed otherwise")
                        .isEqualTo(RoundState.RUNNING);
                assertThat(wanted).contains(somebody.since()).allMatch(contain -> !contain.isBefore(somebody.since()));
                assertThat(somebody.until())
                        .isAfterOrEqualTo(somebody.since())
                        .isBeforeOrEqualTo(somebody.since().plusDays(7))
                        .isBeforeOrEqualTo(START.plusDays(lasting));
                assertThat(somebody.until().equals(somebody.since().plusDays(7))
                                || somebody.until().equals(START.plusDays(lasting)))
                        .isTrue();
                assertThat(somebody.otherwise()).contains(START.plusDays(lasting + 1));
            }
        }
    }

    /// A property that never gets there shows nothing.
    @AfterContainer
    static void everything_was_asked() {
        assertThat(REACHED)
                .containsOnlyKeys("nobody", "day", "somebody", "letters")
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(30));
    }
}
