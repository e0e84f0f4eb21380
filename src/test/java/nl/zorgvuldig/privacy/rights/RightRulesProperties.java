package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever is done with a request in any order: nothing is decided of whom nobody looked at, what
/// is over stays over, and what stands still stands still until the day that was told.
class RightRulesProperties {
    private static final Instant ASKED = Instant.parse("2026-11-24T08:00:00Z");
    private static final LocalDate DAY = SchoolDay.of(ASKED);
    private static final PersonId WHO = new PersonId(UUID.randomUUID());
    private static final Map<String, Integer> REACHED = new HashMap<>();

    private static RightFile file(RightKind kind) {
        return new RightFile(
                new RightRequest(
                        new RightId(UUID.randomUUID()),
                        new DataSubject(new BoardId(UUID.randomUUID()), SubjectKind.PUPIL, UUID.randomUUID()),
                        kind,
                        WHO,
                        kind == RightKind.INFORMATION
                                ? RightRequesterCapacity.INFORMATION
                                : RightRequesterCapacity.AUTHORITY,
                        ASKED,
                        Optional.empty()),
                List.of());
    }

    private static RightEvent event(int kind, int choice, LocalDate today) {
        return switch (kind) {
            case 0 -> new RightEvent.Withdrawn();
            case 1 -> new RightEvent.Checked(RequesterIdentityCheck.values()[choice % 4]);
            case 2 -> new RightEvent.Extended("Veel stukken.");
            case 3 ->
                new RightEvent.Decided(
                        RightsDecision.values()[choice % 3],
                        choice % 3 == 0
                                ? Optional.empty()
                                : Optional.of(
                                        RightRefusalGround.values()[choice / 3 % RightRefusalGround.values().length]),
                        "Daarom.");
            case 4 -> new RightEvent.Done("Gedaan.");
            default -> new RightEvent.Lifted(today.plusDays(choice % 8), "Opgelost.");
        };
    }

    private static boolean may(RightFile file, RightEvent event, LocalDate today) {
        return RightRules.RULES.whyNot(file, event.getClass(), today).isEmpty()
                && switch (event) {
                    case RightEvent.Decided decided ->
                        RightRules.decision(file, decided).isEmpty();
                    case RightEvent.Lifted lifted ->
                        RightRules.lifting(lifted, today).isEmpty();
                    case RightEvent.Withdrawn _, RightEvent.Checked _, RightEvent.Extended _, RightEvent.Done _ -> true;
                };
    }

    @Property(tries = 12_000)
    @Upholds(WHERE_TO_TURN)
    void no_order_of_steps_decides_unseen_or_changes_what_is_over(
            @ForAll RightKind kind, @ForAll @Size(min = 8, max = 24) List<@IntRange(max = 719) Integer> tries) {
        RightFile file = file(kind);
        LocalDate today = DAY;
        for (int number : tries) {
            today = today.plusDays(number / 6 % 12);
            // a withdrawal ends it, so one in ten of those is tried
            RightEvent event = event(number % 6 == 0 && number % 60 != 0 ? 3 : number % 6, number / 6, today);
            if (!may(file, event, today)) {
                continue;
            }
            RightFile before = file;
            List<RecordedEvent<RightEvent>> steps = new ArrayList<>(file.history());
            steps.add(new RecordedEvent<>(steps.size() + 1, WHO, ASKED, event));
            file = new RightFile(file.request(), steps);
            REACHED.merge(file.state().code(), 1, Integer::sum);
            assertThat(before.open()).isTrue();
            waits(before, file, event, today);
            assertThat(before.state()).isNotInstanceOf(RightState.Done.class);
        }
        holds(file, today);
    }

    /// Who must act acts, and is asked that no more; as long as somebody must, there is a last day.
    private static void waits(RightFile before, RightFile after, RightEvent event, LocalDate today) {
        switch (RightRules.RULES.waiting(after, today)) {
            case AwaitedAction.Somebody now -> {
                assertThat(after.state())
                        .isInstanceOfAny(RightState.Asked.class, RightState.Checked.class, RightState.Granted.class);
                assertThat(now.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(now.until()).isAfterOrEqualTo(now.since());
                assertThat(asked(now.task())).as("what is asked can be done").anyMatch(kind -> after.can(kind, today));
            }
            case AwaitedAction.Day day -> assertThat(day.on()).isAfter(today);
            case AwaitedAction.Nobody _ ->
                assertThat(after.state())
                        .isInstanceOfAny(
                                RightState.Still.class,
                                RightState.Lifted.class,
                                RightState.Refused.class,
                                RightState.Done.class,
                                RightState.Withdrawn.class);
        }
        if (RightRules.RULES.waiting(before, today) instanceof AwaitedAction.Somebody was
                && asked(was.task()).contains(event.getClass())
                && !(before.state() instanceof RightState.Checked && event instanceof RightEvent.Checked)) {
            assertThat(RightRules.RULES.waiting(after, today)).isNotEqualTo(was);
        }
    }

    private static List<Class<? extends RightEvent>> asked(String task) {
        return switch (task) {
            case "rights.task.check" -> List.of(RightEvent.Checked.class);
            case "rights.task.decide" -> List.of(RightEvent.Decided.class);
            case "rights.task.carry_out" -> List.of(RightEvent.Done.class);
            default -> throw new AssertionError(task);
        };
    }

    private static void holds(RightFile file, LocalDate today) {
        Optional<RequesterIdentityCheck> seen = Optional.empty();
        int extended = 0;
        int decided = 0;
        for (RecordedEvent<RightEvent> step : file.history()) {
            switch (step.event()) {
                case RightEvent.Checked(RequesterIdentityCheck how) -> seen = Optional.of(how);
                case RightEvent.Extended _ -> extended++;
                case RightEvent.Decided decision -> {
                    decided++;
                    assertThat(seen).isPresent();
                    assertThat(decision.ground().isPresent()).isEqualTo(decision.outcome() != RightsDecision.GRANTED);
                    assertThat(decision.ground()
                                    .filter(ground ->
                                            !ground.fits(file.request().kind())))
                            .isEmpty();
                    if (seen.get() == RequesterIdentityCheck.FAILED) {
                        REACHED.merge("refused unknown", 1, Integer::sum);
                        assertThat(decision.outcome()).isEqualTo(RightsDecision.REFUSED);
                        assertThat(decision.ground()).contains(RightRefusalGround.NOT_ENTITLED);
                    }
                }
                case RightEvent.Withdrawn _ -> assertThat(decided).isZero();
                case RightEvent.Done _ -> {
                    assertThat(decided).isEqualTo(1);
                    assertThat(file.request().kind()).isNotEqualTo(RightKind.RESTRICTION);
                }
                case RightEvent.Lifted lifted -> {
                    assertThat(file.request().kind()).isEqualTo(RightKind.RESTRICTION);
                    assertThat(file.still(lifted.from().minusDays(1))).isTrue();
                    assertThat(file.still(lifted.from())).isFalse();
                }
            }
        }
        assertThat(extended).isLessThanOrEqualTo(1);
        assertThat(decided).isLessThanOrEqualTo(1);
        assertThat(file.terms().last()).isBeforeOrEqualTo(DAY.plusMonths(3));
        if (file.state() instanceof RightState.Still) {
            assertThat(file.still(today.plusYears(5))).isTrue();
        }
        if (file.request().kind() != RightKind.RESTRICTION) {
            assertThat(file.still(today)).isFalse();
        }
    }

    /// Chance reached each state often enough to say something.
    @AfterContainer
    static void every_state_was_reached() {
        assertThat(REACHED)
                .containsOnlyKeys(
                        "checked",
                        "asked",
                        "granted",
                        "refused",
                        "refused unknown",
                        "done",
                        "still",
                        "lifted",
                        "withdrawn")
                .allSatisfy((state, times) -> assertThat(times).as(state).isGreaterThan(20));
    }

    @Property
    @Upholds(WHERE_TO_TURN)
    void without_authority_one_asks_for_facts_and_nothing_else(
            @ForAll RightKind kind, @ForAll RightRequesterCapacity standing) {
        assertThat(RightRules.whyNotAsk(kind, standing).isEmpty())
                .isEqualTo((kind == RightKind.INFORMATION) == (standing == RightRequesterCapacity.INFORMATION));
    }

    @Property
    @Upholds(WHERE_TO_TURN)
    void more_time_is_taken_within_the_first_month_or_not_at_all(@ForAll @IntRange(max = 90) int later) {
        RightFile file = file(RightKind.ERASURE);
        LocalDate today = DAY.plusDays(later);

        assertThat(RightRules.RULES
                        .whyNot(file, RightEvent.Extended.class, today)
                        .isEmpty())
                .isEqualTo(!today.isAfter(DAY.plusMonths(1)));
    }

    @Property
    @Upholds(WHERE_TO_TURN)
    void what_is_lifted_waits_for_its_day_and_then_for_nobody(@ForAll @IntRange(max = 14) int later) {
        LocalDate from = DAY.plusDays(7);
        RightFile file = new RightFile(
                file(RightKind.RESTRICTION).request(),
                List.of(new RecordedEvent<>(1, WHO, ASKED, new RightEvent.Lifted(from, "Opgelost."))));
        LocalDate today = DAY.plusDays(later);

        assertThat(RightRules.RULES.waiting(file, today))
                .isEqualTo(today.isBefore(from) ? new AwaitedAction.Day(from) : new AwaitedAction.Nobody());
    }

    @Property
    void every_kind_can_be_refused_on_some_ground(@ForAll RightKind kind) {
        assertThat(RightRefusalGround.of(kind)).contains(RightRefusalGround.NOT_ENTITLED, RightRefusalGround.NOT_KEPT);
    }
}
