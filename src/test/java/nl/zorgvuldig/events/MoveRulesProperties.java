package nl.zorgvuldig.events;

import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// What an event is called, when it can be, and what can become of it when.
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
class MoveRulesProperties {
    private static final SchoolId SCHOOL = new SchoolId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-12-05T08:00:00Z");

    @Property
    void an_event_has_a_name_of_some_length_on_one_line(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(titled("t".repeat(3 + around)))
                .isEqualTo(around < 0 ? List.of("title events.objection.title") : List.of());
        assertThat(titled("t".repeat(80 + around))).isEqualTo(around > 0 ? List.of("title web.text.long") : List.of());
        assertThat(titled("Sport\ndag")).containsExactly("title events.objection.line");
    }

    @Property
    void it_is_still_to_come_and_not_more_than_four_hundred_days_away(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(objections("Sportdag", NOW.plusSeconds(around)))
                .isEqualTo(around > 0 ? List.of() : List.of("day events.objection.past"));
        assertThat(objections("Sportdag", NOW.plus(Duration.ofDays(400 + around))))
                .isEqualTo(around > 0 ? List.of("day events.objection.far") : List.of());
    }

    @Property
    void the_notice_goes_on_its_day_or_at_once_when_that_has_passed(
            @ForAll @IntRange(min = 0, max = 9) int away, @ForAll @IntRange(min = 2, max = 6) int daysBefore) {
        LocalDate today = LocalDate.of(2026, 12, 5);
        LocalDate day = today.plusDays(away);
        assertThat(EventRules.noticeOn(day, daysBefore, today))
                .isEqualTo(away > daysBefore ? day.minusDays(daysBefore) : today);
    }

    @Property
    void each_step_is_possible_in_its_place_and_in_no_other(
            @ForAll EventState state, @ForAll EventMove move, @ForAll boolean begun) {
        boolean possible = !state.over()
                && switch (move) {
                    case ACCEPT -> !begun && state == EventState.PROPOSED;
                    case NOTICE -> !begun && state == EventState.PLANNED;
                    case READY -> !begun && state == EventState.NOTICED;
                    case HOLD -> begun && state == EventState.READY;
                    case LAPSE -> begun && state != EventState.READY;
                    case CANCEL -> !begun;
                };
        Instant now = begun ? NOW : NOW.minusSeconds(1);
        assertThat(EventRules.whyNot(state, move, NOW, 0, now).isEmpty()).isEqualTo(possible);
        assertThat(EventRules.whyNot(state, EventMove.READY, NOW, 1, now)).isPresent();
    }

    @Property
    void nothing_can_be_arranged_any_more_once_it_began(
            @ForAll EventMove move, @ForAll @IntRange(min = -1, max = 1) int seconds) {
        Instant now = NOW.plusSeconds(seconds);
        boolean arranging = move != EventMove.HOLD && move != EventMove.LAPSE;
        if (arranging && seconds >= 0) {
            assertThat(EventRules.whyNot(EventState.READY, move, NOW, 0, now)).isPresent();
        }
        assertThat(EventRules.whyNot(EventState.READY, EventMove.HOLD, NOW, 0, now)
                        .isEmpty())
                .isEqualTo(seconds >= 0);
        assertThat(EventRules.whyNot(EventState.HELD, move, NOW, 0, now)).isPresent();
    }

    private static List<String> titled(String title) {
        return objections(title, NOW.plus(Duration.ofDays(30)));
    }

    private static List<String> objections(String title, Instant startsAt) {
        EventWish wish = new EventWish(SCHOOL, title, startsAt, List.of(), EventWish.Hurry.AT_ONCE);
        return EventRules.objections(wish, Set.of(), 7, NOW).stream()
                .map(MoveRulesProperties::told)
                .toList();
    }

    private static String told(Objection one) {
        return one.field() + " " + one.because().key();
    }
}
