package nl.zorgvuldig.school.roster.leavers;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.roster.RosterPlan.Leaver.Why;
import nl.zorgvuldig.school.roster.leavers.LeaverEvent.StayReason;
import nl.zorgvuldig.school.roster.leavers.LeaverFile.LeaverState;
import nl.zorgvuldig.school.roster.leavers.LeaverRequest.LeaverId;

/// Whatever files say and heads decide, in any order: the head is asked until it is decided, once, and
/// what is over stays over.
class LeaverRulesProperties {
    private static final LocalDate SEEN = LocalDate.of(2026, 11, 24);
    private static final PupilId PUPIL = new PupilId(UUID.randomUUID());
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
    private static final PersonId WHO = new PersonId(UUID.randomUUID());
    private static final Map<String, Integer> REACHED = new HashMap<>();

    private static ProposedLeaver proposed(Why why, int leaves) {
        return new ProposedLeaver(
                PUPIL, why, why == Why.NOT_IN_FILE ? Optional.empty() : Optional.of(SEEN.plusDays(leaves)));
    }

    private static LeaverFile file(ProposedLeaver proposed) {
        return new LeaverFile(
                new LeaverRequest(
                        new LeaverId(UUID.randomUUID()),
                        SCHOOL,
                        proposed,
                        SEEN.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant()),
                List.of(),
                enrolled());
    }

    private static Optional<Enrolment> enrolled() {
        return Optional.of(Enrolment.since(UUID.randomUUID(), PUPIL, SCHOOL, "L1", SEEN.minusYears(2)));
    }

    private static LeaverEvent event(int kind) {
        return switch (kind % 4) {
            case 0 -> new LeaverEvent.Settled();
            case 1 -> new LeaverEvent.Stays(StayReason.values()[kind / 4 % 4]);
            case 2 -> new LeaverEvent.Back();
            default -> new LeaverEvent.Replaced();
        };
    }

    private static LeaverFile with(LeaverFile file, LeaverEvent event) {
        List<RecordedEvent<LeaverEvent>> history = new ArrayList<>(file.history());
        history.add(file.next(WHO, file.request().at(), event));
        return new LeaverFile(file.request(), history, file.enrolled());
    }

    private static boolean can(LeaverFile file, Class<? extends LeaverEvent> event) {
        return LeaverRules.RULES.whyNot(file, event, SEEN).isEmpty();
    }

    @Property(tries = 4_000)
    @Upholds({OTHER_FILES_WITH_DIRECTION, DESTRUCTION_AFTER_TWO_YEARS})
    void the_head_is_asked_until_it_is_decided_and_what_is_over_stays_over(
            @ForAll Why why,
            @ForAll @IntRange(min = -40, max = 40) int leaves,
            @ForAll boolean ended,
            @ForAll @Size(max = 6) List<@IntRange(max = 15) Integer> tries) {
        ProposedLeaver proposed = proposed(why, leaves);
        LeaverFile begun = file(proposed);
        LeaverFile file = ended ? new LeaverFile(begun.request(), List.of(), Optional.empty()) : begun;
        waits(file);
        for (int kind : tries) {
            LeaverEvent event = event(kind);
            if (!can(file, event.getClass())) {
                continue;
            }
            LeaverFile before = file;
            file = with(file, event);
            waits(file);
            REACHED.merge(event.getClass().getSimpleName(), 1, Integer::sum);
            assertThat(event instanceof LeaverEvent.Settled && !ended).isFalse();
            assertThat(event instanceof LeaverEvent.Stays && ended).isFalse();
            assertThat(before.state())
                    .isInstanceOfAny(LeaverState.Undecided.class, LeaverState.Stays.class)
                    .isNotEqualTo(file.state());
        }
        if (!(file.state() instanceof LeaverState.Undecided || file.state() instanceof LeaverState.Stays)) {
            for (int kind = 0; kind < 4; kind++) {
                assertThat(can(file, event(kind).getClass())).isFalse();
            }
        }
    }

    /// Somebody is asked exactly as long as nobody decided and the enrolment goes on, and can do it.
    private static void waits(LeaverFile file) {
        boolean undecided = file.state() instanceof LeaverState.Undecided;
        switch (LeaverRules.RULES.waiting(file, SEEN)) {
            case AwaitedAction.Somebody head -> {
                assertThat(undecided).isTrue();
                assertThat(file.enrolled()).isPresent();
                assertThat(head.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(head.since()).isEqualTo(SEEN).isBeforeOrEqualTo(head.until());
                assertThat(can(file, LeaverEvent.Stays.class)).isTrue();
                REACHED.merge("waits", 1, Integer::sum);
            }
            case AwaitedAction.Nobody _ -> {
                assertThat(undecided && file.enrolled().isPresent()).isFalse();
                REACHED.merge("nobody", 1, Integer::sum);
            }
            case AwaitedAction.Day day -> throw new AssertionError(day);
        }
    }

    @Property
    void within_two_weeks_or_on_the_day_of_leaving(@ForAll Why why, @ForAll @IntRange(min = -40, max = 40) int leaves) {
        AwaitedAction.Somebody head =
                (AwaitedAction.Somebody) LeaverRules.RULES.waiting(file(proposed(why, leaves)), SEEN.plusDays(60));
        assertThat(head.until()).isEqualTo(SEEN.plusDays(why == Why.WILL_LEAVE ? Math.max(0, leaves) : 14));
    }

    @Example
    void who_is_to_leave_on_no_day_that_is_known_is_decided_about_within_two_weeks() {
        LeaverFile file = file(new ProposedLeaver(PUPIL, Why.WILL_LEAVE, Optional.empty()));
        assertThat(LeaverRules.RULES.waiting(file, SEEN))
                .isEqualTo(new AwaitedAction.Somebody(
                        CaseParty.KEEPER, "roster.task.leaver", SEEN, SEEN.plusDays(14), DESTRUCTION_AFTER_TWO_YEARS));
    }

    /// A later file asks nothing that waits with the same words or was answered with them this school year,
    /// and everything else.
    @Property
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void nobody_is_asked_the_same_twice(
            @ForAll Why before,
            @ForAll Why later,
            @ForAll @IntRange(max = 2) int moved,
            @ForAll @IntRange(max = 5) int kind,
            @ForAll boolean nextYear) {
        ProposedLeaver first = proposed(before, 0);
        ProposedLeaver next = proposed(later, moved);
        LeaverFile asked = file(first);
        boolean same = first.equals(next);
        LeaverFile now =
                switch (kind) {
                    case 0 -> asked;
                    case 1 -> with(asked, event(0));
                    case 2 -> with(asked, event(1));
                    case 3 -> with(asked, event(2));
                    case 4 -> with(asked, event(3));
                    default -> with(with(asked, event(1)), event(2));
                };
        LocalDate today = nextYear ? SEEN.plusYears(1) : SEEN;
        assertThat(LeaverRules.asks(Optional.of(now), next, today))
                .isEqualTo(kind == 1 || kind > 2 || !same || kind == 2 && nextYear);
        assertThat(LeaverRules.asks(Optional.empty(), next, today)).isTrue();
    }

    @Example
    void what_cannot_be_said_any_more_is_said_why() {
        LeaverFile undecided = file(proposed(Why.NOT_IN_FILE, 0));
        LeaverFile left = new LeaverFile(undecided.request(), List.of(), Optional.empty());
        assertThat(no(undecided, LeaverEvent.Settled.class)).isEqualTo("roster.no.enrolled");
        assertThat(no(left, LeaverEvent.Stays.class)).isEqualTo("roster.no.settled");
        assertThat(no(with(undecided, event(1)), LeaverEvent.Stays.class)).isEqualTo("roster.no.stays");
        assertThat(no(with(undecided, event(2)), LeaverEvent.Stays.class)).isEqualTo("roster.no.back");
        assertThat(no(with(undecided, event(3)), LeaverEvent.Back.class)).isEqualTo("roster.no.replaced");
        assertThat(no(with(left, event(0)), LeaverEvent.Back.class)).isEqualTo("roster.no.settled");
    }

    private static String no(LeaverFile file, Class<? extends LeaverEvent> event) {
        return LeaverRules.RULES.whyNot(file, event, SEEN).orElseThrow().key();
    }

    @AfterContainer
    static void every_way_was_reached() {
        assertThat(REACHED)
                .containsOnlyKeys("waits", "nobody", "Settled", "Stays", "Back", "Replaced")
                .allSatisfy((way, times) -> assertThat(times).as(way).isGreaterThan(20));
    }
}
