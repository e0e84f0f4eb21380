package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.privacy.breaches.BreachCases.NOTICED;
import static nl.zorgvuldig.privacy.breaches.BreachChanges.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotification;

/// Whatever is done with a breach in any order: as long as it is open somebody must act who can, or
/// persons concerned are being told; who acted is asked that no more.
@Upholds(CONFIDENTIALITY)
class BreachWaitingProperties {
    private static final Map<String, Integer> REACHED = new HashMap<>();

    @Property(tries = 6_000)
    void what_is_open_waits_for_who_keeps_it_or_for_those_who_tell(
            @ForAll @Size(min = 6, max = 24) List<@IntRange(min = 0, max = 8) Integer> moves) {
        BreachFacts facts = new BreachFacts(NOTICED, Optional.empty(), 0, Optional.empty(), 0, 0, Optional.empty());
        Instant now = NOTICED;
        LocalDate last = SchoolDay.of(NOTICED);
        waits(facts, last, now);
        for (int move : moves) {
            now = now.plus(Duration.ofHours(9));
            BreachFacts next = change(facts, move, now);
            last = next.equals(facts) ? last : SchoolDay.of(now);
            facts = next;
            waits(facts, last, now);
        }
    }

    private static void waits(BreachFacts facts, LocalDate last, Instant moment) {
        for (int days : List.of(0, 1, 3, 40)) {
            Instant now = moment.plus(Duration.ofDays(days));
            LocalDate today = SchoolDay.of(now);
            boolean closed = facts.closed().isPresent();
            switch (BreachRules.waiting(facts, last, today)) {
                case AwaitedAction.Nobody _ -> {
                    REACHED.merge("nobody", 1, Integer::sum);
                    assertThat(closed).isTrue();
                }
                case AwaitedAction.Day(LocalDate on) -> {
                    REACHED.merge("day", 1, Integer::sum);
                    assertThat(closed).isFalse();
                    assertThat(on).isEqualTo(today);
                    assertThat(facts.waiting())
                            .as("somebody is still to be told")
                            .isPositive();
                }
                case AwaitedAction.Somebody somebody -> {
                    REACHED.merge(somebody.task(), 1, Integer::sum);
                    assertThat(closed).isFalse();
                    assertThat(somebody.since()).isBeforeOrEqualTo(today);
                    assertThat(somebody.until()).isEqualTo(until(somebody, last));
                    BreachFacts after = change(facts, asked(somebody.task()), now);
                    assertThat(after).as("what is asked can be done").isNotEqualTo(facts);
                    assertThat(BreachRules.waiting(after, today, today) instanceof AwaitedAction.Somebody then
                                    && then.task().equals(somebody.task()))
                            .as("and is asked no more then")
                            .isFalse();
                }
            }
        }
    }

    private static LocalDate until(AwaitedAction.Somebody somebody, LocalDate last) {
        return switch (somebody.task()) {
            case "breaches.task.judge", "breaches.task.notify" -> SchoolDay.of(NOTICED.plus(Duration.ofHours(72)));
            case "breaches.task.tell" -> last.plusDays(3);
            case "breaches.task.close" -> last.plusDays(14);
            default -> throw new AssertionError(somebody.task());
        };
    }

    private static int asked(String task) {
        return switch (task) {
            case "breaches.task.judge" -> 1;
            case "breaches.task.notify" -> 3;
            case "breaches.task.tell" -> 5;
            case "breaches.task.close" -> 8;
            default -> throw new AssertionError(task);
        };
    }

    @Property
    void letters_wait_as_long_as_one_was_not_handed_out_and_from_the_first_of_those(
            @ForAll @Size(max = 6) List<@IntRange(max = 59) Integer> choices) {
        List<SubjectNotification> letters = new ArrayList<>();
        Optional<LocalDate> first = Optional.empty();
        for (int choice : choices) {
            Instant taken = NOTICED.plus(Duration.ofDays(choice / 6));
            boolean letter = choice % 2 == 0;
            boolean handed = choice / 2 % 3 == 0;
            letters.add(telling(letter, taken, handed ? Optional.of(taken) : Optional.empty()));
            LocalDate day = SchoolDay.of(taken);
            if (letter && !handed && first.stream().noneMatch(before -> before.isBefore(day))) {
                first = Optional.of(day);
            }
        }
        switch (BreachRules.handingOut(letters)) {
            case AwaitedAction.Nobody _ -> assertThat(first).isEmpty();
            case AwaitedAction.Day day -> throw new AssertionError(day);
            case AwaitedAction.Somebody somebody -> {
                assertThat(somebody.task()).isEqualTo("breaches.task.hand_out");
                assertThat(first).contains(somebody.since());
                assertThat(somebody.until()).isEqualTo(somebody.since().plusDays(7));
            }
        }
    }

    private static SubjectNotification telling(boolean letter, Instant taken, Optional<Instant> told) {
        return new SubjectNotification(
                new BreachId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                new PupilId(UUID.randomUUID()),
                new SchoolId(UUID.randomUUID()),
                letter ? SubjectNotification.Route.LETTER : SubjectNotification.Route.MAIL,
                taken,
                Optional.empty(),
                told,
                told,
                Optional.empty());
    }

    /// A property that never gets there shows nothing.
    @AfterContainer
    static void everything_was_asked() {
        assertThat(REACHED)
                .containsOnlyKeys(
                        "nobody",
                        "day",
                        "breaches.task.judge",
                        "breaches.task.notify",
                        "breaches.task.tell",
                        "breaches.task.close")
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(50));
    }
}
