package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.images.events.EventChange.CancellationReason;
import nl.zorgvuldig.images.events.notices.EventNoticeProof;
import nl.zorgvuldig.images.events.notices.ParentNoticeStatus;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// What an event is called, when it can be, and what can become of it when.
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
class EventChangeProperties {
    private static final SchoolId SCHOOL = new SchoolId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-12-05T08:00:00Z");
    private static final ParentNoticeStatus UNTOLD = new ParentNoticeStatus(
            List.of(new EventNoticeProof(
                    EventHistories.TEACHER,
                    EventNoticeProof.Kind.GUARDIAN,
                    EventNoticeProof.Route.LETTER,
                    1,
                    NOW,
                    Optional.empty(),
                    1,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            Optional.empty());

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
    void each_change_is_possible_in_its_place_and_in_no_other(
            @ForAll EventState state, @ForAll("changes") EventChange change, @ForAll boolean begun) {
        boolean possible =
                switch (change) {
                    case EventChange.Accepted _, EventChange.Declined _ -> !begun && state == EventState.PROPOSED;
                    case EventChange.Noticed _ -> !begun && state == EventState.PLANNED;
                    case EventChange.Ready _ -> !begun && state == EventState.NOTICED;
                    case EventChange.CalledOff _ -> !begun && (state == EventState.PLANNED || state.announced());
                    case EventChange.Held _ -> begun && state == EventState.READY;
                    case EventChange.Lapsed _ -> begun && !state.over() && state != EventState.READY;
                };
        EventFile file = in(state);
        Instant now = begun ? NOW : NOW.minusSeconds(1);
        assertThat(whyNot(file, change, now).isEmpty()).isEqualTo(possible);
        assertThat(whyNot(file.with(UNTOLD), new EventChange.Ready(), now)).isPresent();
        assertThat(whyNot(file.with(UNTOLD), change, now).isEmpty())
                .isEqualTo(possible && !(change instanceof EventChange.Ready));
    }

    @Property
    void nothing_can_be_arranged_any_more_once_it_began(
            @ForAll("changes") EventChange change, @ForAll @IntRange(min = -1, max = 1) int seconds) {
        Instant now = NOW.plusSeconds(seconds);
        boolean arranging = !(change instanceof EventChange.Held || change instanceof EventChange.Lapsed);
        if (arranging && seconds >= 0) {
            assertThat(whyNot(in(EventState.READY), change, now)).contains(Sentence.of("events.no.begun"));
        }
        assertThat(whyNot(in(EventState.READY), new EventChange.Held(), now).isEmpty())
                .isEqualTo(seconds >= 0);
        assertThat(whyNot(in(EventState.HELD), change, now)).contains(Sentence.of("events.no.over"));
    }

    @Property
    void by_the_day_alone_nothing_is_refused_but_what_is_too_early_or_too_late_at_any_hour_of_it(
            @ForAll EventState state,
            @ForAll("changes") EventChange change,
            @ForAll @IntRange(min = -1, max = 1) int days) {
        LocalDate today = SchoolDay.of(NOW).plusDays(days);
        EventFile file = in(state);
        Instant first = today.atStartOfDay(SchoolDay.ZONE).toInstant();
        Instant last =
                today.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant().minusSeconds(1);
        assertThat(file.can(change.getClass(), today))
                .isEqualTo(whyNot(file, change, first).isEmpty()
                        || whyNot(file, change, last).isEmpty());
        assertThat(file.with(UNTOLD).can(change.getClass(), today)).isEqualTo(file.can(change.getClass(), today));
    }

    @Property
    void what_is_cancelled_and_what_begins_becomes_what_can_follow(@ForAll EventState state) {
        EventChange cancelled = EventRules.cancelling(state);
        EventChange begun = EventRules.beginning(state);
        assertThat(cancelled.end())
                .contains(state == EventState.PROPOSED ? CancellationReason.DECLINED : CancellationReason.CALLED_OFF);
        assertThat(begun.end())
                .isEqualTo(state == EventState.READY ? Optional.empty() : Optional.of(CancellationReason.NOT_READY));
        assertThat(whyNot(in(state), cancelled, NOW.minusSeconds(1)).isEmpty()).isEqualTo(!state.over());
        assertThat(whyNot(in(state), begun, NOW).isEmpty()).isEqualTo(!state.over());
    }

    @Provide
    Arbitrary<EventChange> changes() {
        return Arbitraries.of(EventHistories.changes(SchoolDay.of(NOW).minusDays(7)));
    }

    private static Optional<Sentence> whyNot(EventFile file, EventChange change, Instant now) {
        return EventRules.whyNotNow(file, change.getClass(), now);
    }

    private static EventFile in(EventState state) {
        LocalDate noticeOn = SchoolDay.of(NOW).minusDays(7);
        return EventHistories.in(state, NOW, NOW.minus(Duration.ofDays(20)), noticeOn);
    }

    private static List<String> titled(String title) {
        return objections(title, NOW.plus(Duration.ofDays(30)));
    }

    private static List<String> objections(String title, Instant startsAt) {
        EventDraft wish = new EventDraft(SCHOOL, title, startsAt, List.of(), EventDraft.Hurry.AT_ONCE);
        return EventRules.objections(wish, Set.of(), 7, NOW).stream()
                .map(EventChangeProperties::told)
                .toList();
    }

    private static String told(Objection objection) {
        return objection.field() + " " + objection.because().key();
    }
}
