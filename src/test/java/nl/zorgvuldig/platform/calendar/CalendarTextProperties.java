package nl.zorgvuldig.platform.calendar;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.junit.jupiter.api.Test;

/// What a calendar program reads is what was written, whatever the day and wherever it runs.
@Upholds(CONFIDENTIALITY)
class CalendarTextProperties {
    private static final String ROOT = "https://zorgvuldig.school.example";
    private static final Instant NOW = Instant.parse("2026-11-24T07:30:00Z");

    private final MessageCatalog languages = new MessageCatalog();

    private ICalendar read(List<CalendarItem> items) {
        String text = CalendarText.write(items, languages.in(Language.DUTCH), ROOT, NOW);
        return Biweekly.parse(text).first();
    }

    /// Around both nights on which the clock changes, and any other day.
    @Provide
    Arbitrary<CalendarTime> times() {
        Arbitrary<LocalDate> days = Arbitraries.oneOf(
                Arbitraries.of(
                        LocalDate.of(2026, 10, 24),
                        LocalDate.of(2026, 10, 25),
                        LocalDate.of(2026, 10, 26),
                        LocalDate.of(2027, 3, 27),
                        LocalDate.of(2027, 3, 28),
                        LocalDate.of(2027, 3, 29)),
                Arbitraries.integers().between(0, 1000).map(LocalDate.of(2026, 1, 1)::plusDays));
        Arbitrary<LocalTime> hours =
                Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.MIN.plusMinutes(minute));
        Arbitrary<CalendarTime> moments = Combinators.combine(days, hours)
                .as((day, hour) ->
                        CalendarTime.at(day.atTime(hour).atZone(SchoolDay.ZONE).toInstant()));
        return Arbitraries.oneOf(moments, days.map(CalendarTime::on));
    }

    @Property
    void a_moment_and_a_day_are_read_as_they_were_written(@ForAll("times") CalendarTime time) {
        VEvent event = read(List.of(item("a", 3, time))).getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo("a@zorgvuldig");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        switch (time) {
            case CalendarTime.At(Instant start, Duration length) -> {
                assertThat(event.getDateStart().getValue().hasTime()).isTrue();
                assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
                assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(start.plus(length));
            }
            case CalendarTime.On(LocalDate day) -> {
                assertThat(event.getDateStart().getValue().hasTime()).isFalse();
                assertThat(day(event.getDateStart().getValue().getRawComponents()))
                        .isEqualTo(day);
                assertThat(day(event.getDateEnd().getValue().getRawComponents()))
                        .as("the day after, which does not count")
                        .isEqualTo(day.plusDays(1));
            }
        }
    }

    private static LocalDate day(DateTimeComponents read) {
        return LocalDate.of(read.getYear(), read.getMonth(), read.getDate());
    }

    @Test
    void half_past_three_is_half_past_three_on_both_sides_of_summer_time() {
        for (LocalDate day : List.of(
                LocalDate.of(2026, 10, 23),
                LocalDate.of(2026, 10, 26),
                LocalDate.of(2027, 3, 26),
                LocalDate.of(2027, 3, 29))) {
            CalendarTime time =
                    CalendarTime.at(day.atTime(15, 30).atZone(SchoolDay.ZONE).toInstant());
            Instant read = read(List.of(item("a", 0, time)))
                    .getEvents()
                    .getFirst()
                    .getDateStart()
                    .getValue()
                    .toInstant();
            assertThat(LocalDateTime.ofInstant(read, SchoolDay.ZONE)).isEqualTo(day.atTime(15, 30));
        }
    }

    @Property
    void every_item_is_one_event_and_says_what_and_where_and_nothing_more(
            @ForAll("times") CalendarTime first, @ForAll("times") CalendarTime second) {
        ICalendar calendar = read(List.of(item("a", 0, first), item("b", 1, second)));
        assertThat(calendar.getMethod().isPublish()).isTrue();
        assertThat(calendar.getEvents()).hasSize(2).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Afspraak, om 15; \"zo\"\nnog een regel");
            assertThat(event.getLocation().getValue()).isEqualTo("Op school");
            assertThat(event.getUrl().getValue()).isEqualTo(ROOT + "/inzage");
            assertThat(event.getClassification().isPrivate()).isTrue();
            assertThat(event.getDescription()).isNull();
            assertThat(event.getOrganizer()).isNull();
            assertThat(event.getAttendees()).isEmpty();
        });
        Set<String> ids = calendar.getEvents().stream()
                .map(event -> event.getUid().getValue())
                .collect(Collectors.toSet());
        assertThat(ids).containsExactlyInAnyOrder("a@zorgvuldig", "b@zorgvuldig");
    }

    @Test
    void a_calendar_without_anything_is_still_a_calendar() {
        ICalendar calendar = read(List.of());
        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getNames()).isNotEmpty();
        assertThat(calendar.getRefreshInterval().getValue().getHours()).isEqualTo(12);
    }

    private static CalendarItem item(String id, int revision, CalendarTime time) {
        return new CalendarItem(
                id,
                revision,
                time,
                Sentence.of("events.calendar.event", "Afspraak, om 15; \"zo\"\nnog een regel"),
                Optional.of(Sentence.of("inspection.calendar.where.school")),
                "/inzage");
    }
}
