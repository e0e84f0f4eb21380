package nl.zorgvuldig.images.filming.storage;

import static nl.zorgvuldig.images.filming.FilmingExamples.HEAD;
import static nl.zorgvuldig.images.filming.FilmingExamples.MONDAY;
import static nl.zorgvuldig.images.filming.FilmingExamples.asked;
import static nl.zorgvuldig.images.filming.FilmingExamples.file;
import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.images.filming.FilmingEvent;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingRules;
import nl.zorgvuldig.images.filming.FilmingState;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever head, parent and program do with a request, in any order and on any day: it is decided
/// once and before its day, what is over stays over, and its columns keep what it is.
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class FilmingHistoryProperties {
    private static final Map<FilmingState, Integer> REACHED = new HashMap<>();

    private static FilmingEvent event(int kind) {
        return switch (kind) {
            case 0 -> new FilmingEvent.Permitted("Alleen in de kring.");
            case 1 -> new FilmingEvent.Refused("Die ochtend is er een toets.");
            case 2 -> new FilmingEvent.Revoked("Ouders trokken hun toestemming in.");
            case 3 -> new FilmingEvent.Withdrawn();
            case 4 -> new FilmingEvent.Lapsed();
            default -> new FilmingEvent.Closed();
        };
    }

    /// When an event can follow, told anew.
    private static boolean may(FilmingState state, FilmingEvent event, LocalDate day, LocalDate today) {
        return switch (event) {
            case FilmingEvent.Permitted _, FilmingEvent.Refused _ -> state == FilmingState.ASKED && day.isAfter(today);
            case FilmingEvent.Revoked _ -> state == FilmingState.PERMITTED;
            case FilmingEvent.Withdrawn _ -> state == FilmingState.ASKED || state == FilmingState.PERMITTED;
            case FilmingEvent.Lapsed _ -> state == FilmingState.ASKED && !day.isAfter(today);
            case FilmingEvent.Closed _ -> state == FilmingState.PERMITTED && day.isBefore(today);
        };
    }

    @Property(tries = 400)
    void it_is_decided_once_and_before_the_day_and_a_yes_can_be_taken_back_to_the_end(
            @ForAll FilmingState state,
            @ForAll @IntRange(max = 5) int kind,
            @ForAll @IntRange(min = -3, max = 3) int away) {
        FilmingEvent event = event(kind);
        LocalDate day = MONDAY.plusDays(away);
        FilmingFile file = file(state, day);
        assertThat(file.state()).isEqualTo(state);
        assertThat(file.can(event.getClass(), MONDAY)).isEqualTo(may(state, event, day, MONDAY));
        boolean late = state == FilmingState.ASKED && kind < 2;
        assertThat(FilmingRules.RULES.whyNot(file, event.getClass(), MONDAY).map(Sentence::key))
                .isEqualTo(
                        may(state, event, day, MONDAY)
                                ? Optional.empty()
                                : Optional.of(late ? "filming.no.too_late" : "filming.no.decided"));
    }

    @Property(tries = 4_000)
    void no_order_of_events_changes_what_is_over_or_lets_the_head_be_asked_in_vain(
            @ForAll @IntRange(max = 20) int ahead, @ForAll @Size(max = 12) List<@IntRange(max = 35) Integer> tries) {
        FilmingFile file = asked(
                MONDAY.plusDays(ahead),
                MONDAY.atTime(9, 0).atZone(SchoolDay.ZONE).toInstant());
        LocalDate today = MONDAY;
        waits(file, today.minusDays(1));
        for (int attempt : tries) {
            today = today.plusDays(attempt / 6);
            FilmingEvent event = event(attempt % 6);
            waits(file, today);
            if (!file.can(event.getClass(), today)) {
                continue;
            }
            assertThat(file.state().open()).as("what is over stays over").isTrue();
            FilmingFile before = file;
            file = file.with(file.next(by(event), at(today), event));
            REACHED.merge(file.state(), 1, Integer::sum);
            assertThat(file.history().subList(0, before.history().size())).isEqualTo(before.history());
            assertThat(file.overtook(before.history().size())).isTrue();
            kept(file);
        }
        waits(file, today);
    }

    private static PersonId by(FilmingEvent event) {
        return switch (event) {
            case FilmingEvent.Permitted _, FilmingEvent.Refused _, FilmingEvent.Revoked _ -> HEAD;
            case FilmingEvent.Withdrawn _ ->
                asked(MONDAY, Instant.EPOCH).request().guardian();
            case FilmingEvent.Lapsed _, FilmingEvent.Closed _ -> PersonId.PROGRAM;
        };
    }

    private static Instant at(LocalDate day) {
        return day.atTime(15, 0).atZone(SchoolDay.ZONE).toInstant();
    }

    /// The head is asked as long as there is something to decide, and then it goes on by itself.
    private static void waits(FilmingFile file, LocalDate today) {
        LocalDate day = file.request().day();
        switch (FilmingRules.RULES.waiting(file, today)) {
            case AwaitedAction.Somebody head -> {
                assertThat(head.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(head.task()).isEqualTo("filming.task.decide");
                assertThat(file.can(FilmingEvent.Permitted.class, today))
                        .as("what is asked can be done")
                        .isTrue();
                assertThat(file.can(FilmingEvent.Refused.class, today)).isTrue();
                assertThat(head.since()).isEqualTo(MONDAY);
                assertThat(head.until()).isEqualTo(day.equals(MONDAY) ? MONDAY : day.minusDays(1));
                assertThat(head.otherwise()).contains(day);
                assertThat(today).isBefore(day);
            }
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(file.state().open()).isTrue();
                assertThat(file.can(FilmingEvent.Permitted.class, today)).isFalse();
                Class<? extends FilmingEvent> itself =
                        file.state() == FilmingState.ASKED ? FilmingEvent.Lapsed.class : FilmingEvent.Closed.class;
                assertThat(file.can(itself, on)).as("the program goes on").isTrue();
                assertThat(file.can(itself, on.minusDays(1))).as("not before").isFalse();
            }
            case AwaitedAction.Nobody _ -> assertThat(file.state().open()).isFalse();
        }
    }

    /// What is read back from the columns: the same state, as many events, and the last as it was.
    private static void kept(FilmingFile file) {
        FilmingRow row = FilmingRow.of(file);
        List<RecordedEvent<FilmingEvent>> read = row.history(file.request().day());
        FilmingFile again = new FilmingFile(file.request(), read);
        assertThat(again.state()).isEqualTo(file.state());
        assertThat(again.words()).isEqualTo(file.words());
        assertThat(read).extracting(RecordedEvent::number).isEqualTo(numbers(file));
        assertThat(read).extracting(recorded -> recorded.event().code()).isEqualTo(codes(file));
        assertThat(read.getLast().event()).isEqualTo(file.history().getLast().event());
        assertThat(read.getLast().by()).isEqualTo(file.history().getLast().by());
        assertThat(FilmingRow.of(again)).isEqualTo(row);
        if (file.state() == FilmingState.CLOSED) {
            assertThat(read.getFirst())
                    .as("who decided stays")
                    .isEqualTo(file.history().getFirst());
            assertThat(SchoolDay.of(read.getLast().at()))
                    .isEqualTo(file.request().day().plusDays(1));
        } else {
            assertThat(read.getLast()).isEqualTo(file.history().getLast());
        }
    }

    private static List<Integer> numbers(FilmingFile file) {
        return file.history().stream().map(RecordedEvent::number).toList();
    }

    private static List<String> codes(FilmingFile file) {
        return file.history().stream().map(recorded -> recorded.event().code()).toList();
    }

    /// When the words cannot be opened any more, the row says all the same what it is.
    @Property
    void what_lost_its_words_keeps_its_state(@ForAll FilmingState state) {
        FilmingFile file = file(state, MONDAY);
        FilmingRow row = FilmingRow.of(file);
        FilmingRow silent = new FilmingRow(
                row.state(), row.decidedAt(), row.decidedBy(), row.words().map(_ -> ""));
        FilmingFile again = new FilmingFile(file.request(), silent.history(MONDAY));
        assertThat(again.state()).isEqualTo(state);
        assertThat(again.history()).hasSameSizeAs(file.history());
        assertThat(again.words()).isEmpty();
    }

    @AfterContainer
    static void every_state_was_reached() {
        assertThat(REACHED)
                .containsOnlyKeys(
                        FilmingState.PERMITTED,
                        FilmingState.REFUSED,
                        FilmingState.LAPSED,
                        FilmingState.WITHDRAWN,
                        FilmingState.REVOKED,
                        FilmingState.CLOSED);
    }
}
