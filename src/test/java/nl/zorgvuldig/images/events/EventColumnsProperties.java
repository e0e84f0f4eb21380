package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.images.events.EventChange.CancellationReason;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// What became of an event is read back from the columns that it set.
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
class EventColumnsProperties {
    private static final Instant STARTS = Instant.parse("2026-12-05T08:00:00Z");
    private static final LocalDate DAY = SchoolDay.of(STARTS);
    private static final LocalDate NOTICE_ON = DAY.minusDays(7);
    private static final Instant MADE = STARTS.minusSeconds(2_000_000);
    private static final Set<EventState> REACHED = new HashSet<>();

    @Property(tries = 2_000)
    void whatever_becomes_of_an_event_stands_in_its_columns(
            @ForAll @Size(max = 6) List<@IntRange(max = 11) Integer> choices) {
        EventFile file = EventHistories.proposed(STARTS, MADE, NOTICE_ON);
        EventFile read = read(file);
        assertThat(read).isEqualTo(file);
        for (int choice : choices) {
            EventFile before = file;
            // on the day itself everything may follow that has its place
            List<EventChange> possible = EventHistories.changes(NOTICE_ON).stream()
                    .filter(change -> before.can(change.getClass(), DAY))
                    .toList();
            assertThat(possible.isEmpty()).isEqualTo(before.state().over());
            if (possible.isEmpty()) {
                return;
            }
            EventChange change = possible.get(choice % possible.size());
            List<EventChange> known = EventHistories.changes(read);
            file = EventHistories.after(
                    before, change, MADE.plusSeconds(before.history().size()));
            read = read(file);
            REACHED.add(file.state());
            assertThat(read.state()).isEqualTo(file.state());
            assertThat(read.end()).isEqualTo(file.end()).isEqualTo(change.end());
            assertThat(read.version()).isEqualTo(file.version());
            assertThat(read.noticedAt()).isEqualTo(file.noticedAt());
            assertThat(EventHistories.changes(read))
                    .hasSizeGreaterThan(known.size())
                    .endsWith(change);
            assertThat(EventHistories.changes(read).subList(0, known.size()))
                    .as("what was read before stays in front")
                    .isEqualTo(known);
            numbered(read);
            assertThat(read.last(change.getClass()).map(RecordedEvent::by)).contains(by(change));
            if (!(change instanceof EventChange.Lapsed)) {
                assertThat(EventHistories.changes(read)).isEqualTo(EventHistories.changes(file));
            }
        }
    }

    @AfterContainer
    static void chance_reached_every_state() {
        assertThat(REACHED)
                .contains(
                        EventState.PLANNED,
                        EventState.NOTICED,
                        EventState.READY,
                        EventState.HELD,
                        EventState.CANCELLED);
    }

    /// Also what a program before this one wrote: whatever the table takes.
    @Property
    void the_state_that_stands_in_the_columns_is_what_follows_from_them(
            @ForAll EventState state, @ForAll CancellationReason end, @ForAll @IntRange(max = 2) int far) {
        boolean cancelled = state == EventState.CANCELLED;
        boolean ready = state == EventState.READY || state == EventState.HELD || cancelled && far == 2;
        boolean noticed = ready || state == EventState.NOTICED || cancelled && far == 1;
        Optional<CancellationReason> why = Optional.of(end).filter(_ -> cancelled);
        EventColumns columns = new EventColumns(
                state,
                NOTICE_ON,
                new EventColumns.By(EventHistories.TEACHER, MADE),
                noticed ? 2 : 0,
                Optional.of(MADE.plusSeconds(1)).filter(_ -> noticed),
                Optional.of(new EventColumns.By(EventHistories.HEAD, MADE.plusSeconds(2)))
                        .filter(_ -> ready),
                Optional.of(new EventColumns.By(EventHistories.HEAD, MADE.plusSeconds(3)))
                        .filter(_ -> state.over()),
                why);
        EventFile file =
                new EventFile(EventHistories.proposed(STARTS, MADE, NOTICE_ON).request(), columns.history());
        assertThat(file.state()).isEqualTo(state);
        assertThat(file.end()).isEqualTo(why);
        assertThat(file.version()).isEqualTo(columns.version());
        assertThat(file.noticedAt()).isEqualTo(columns.noticedAt());
        assertThat(file.last(EventChange.Ready.class))
                .map(RecordedEvent::by)
                .isEqualTo(columns.ready().map(EventColumns.By::person));
        numbered(file);
    }

    private static void numbered(EventFile file) {
        for (int i = 0; i < file.history().size(); i++) {
            assertThat(file.history().get(i).number()).isEqualTo(i + 1);
        }
    }

    private static PersonId by(EventChange change) {
        return switch (change) {
            case EventChange.Accepted _ -> EventHistories.TEACHER;
            case EventChange.Ready _, EventChange.Declined _, EventChange.CalledOff _ -> EventHistories.HEAD;
            case EventChange.Noticed _, EventChange.Held _, EventChange.Lapsed _ -> PersonId.PROGRAM;
        };
    }

    private static EventFile read(EventFile file) {
        return new EventFile(file.request(), columns(file).history());
    }

    /// As the statements of the store set them.
    private static EventColumns columns(EventFile file) {
        return new EventColumns(
                file.state(),
                NOTICE_ON,
                new EventColumns.By(file.request().madeBy(), file.request().madeAt()),
                file.version(),
                file.noticedAt(),
                file.last(EventChange.Ready.class).map(EventColumnsProperties::by),
                file.history().stream()
                        .filter(_ -> file.state().over())
                        .reduce((_, later) -> later)
                        .map(EventColumnsProperties::by),
                file.end());
    }

    private static EventColumns.By by(RecordedEvent<? extends EventChange> recorded) {
        return new EventColumns.By(recorded.by(), recorded.at());
    }
}
