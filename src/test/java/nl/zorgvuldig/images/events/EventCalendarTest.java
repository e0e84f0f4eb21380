package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.images.events.notices.EventBoard;
import nl.zorgvuldig.platform.calendar.CalendarItem;
import nl.zorgvuldig.platform.calendar.CalendarTime;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An event is in the calendar of who works at the school once its head planned it, and in that of a
/// parent once they were notified; when it is off, in no calendar.
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
class EventCalendarTest {
    private final EventBoard board = new EventBoard();
    private final PupilId child = board.child(board.group);
    private final PersonId mother = board.mother(child);

    @AfterEach
    void stop() {
        board.close();
    }

    @Test
    void parents_find_it_when_they_were_notified_and_nobody_when_it_is_off() {
        EventFile proposed = board.made(board.teacher, board.wish(12, EventDraft.Hurry.IN_TIME));
        assertThat(upcoming(board.teacher, AccountKind.STAFF)).isEmpty();
        EventFile event = board.made(board.head, board.wish(10, EventDraft.Hurry.IN_TIME));
        assertThat(upcoming(board.teacher, AccountKind.STAFF)).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(event.id().toString());
            assertThat(item.title()).isEqualTo(Sentence.of("events.calendar.event", "Sportdag"));
            assertThat(item.place()).contains(Sentence.of("events.calendar.place", "De Linde"));
            assertThat(item.time()).isEqualTo(CalendarTime.at(event.request().startsAt()));
        });
        assertThat(upcoming(board.strange, AccountKind.STAFF))
                .as("the head of another school")
                .isEmpty();
        assertThat(upcoming(board.bestuur, AccountKind.STAFF))
                .as("the board sees events and comes to none")
                .isEmpty();
        assertThat(upcoming(mother, AccountKind.GUARDIAN)).isEmpty();

        board.change(board.head, event, EventChanges::send);
        assertThat(upcoming(mother, AccountKind.GUARDIAN))
                .singleElement()
                .satisfies(item -> assertThat(item.path()).isEqualTo(OwnEvents.ADDRESS));
        board.change(board.head, event, EventChanges::cancel);
        assertThat(upcoming(mother, AccountKind.GUARDIAN)).isEmpty();
        assertThat(upcoming(board.teacher, AccountKind.STAFF)).isEmpty();
        assertThat(board.find(proposed.id()).state()).isEqualTo(EventState.PROPOSED);
    }

    @Test
    void a_parent_whose_child_left_the_school_finds_it_neither_in_a_calendar_nor_on_a_page() {
        EventFile event = board.made(board.head, board.wish(10, EventDraft.Hurry.IN_TIME));
        board.change(board.head, event, EventChanges::send);
        assertThat(upcoming(mother, AccountKind.GUARDIAN)).hasSize(1);
        assertThat(seen()).hasSize(1);
        board.program
                .superuser("zorgvuldig")
                .sql("update enrolment.enrolment set last_school_day = :day, deregistered = :day where pupil = :pupil")
                .param("day", SchoolDay.today(board.clock).minusDays(1))
                .param("pupil", child.value())
                .update();
        assertThat(upcoming(mother, AccountKind.GUARDIAN)).isEmpty();
        assertThat(seen()).isEmpty();
    }

    private List<?> seen() {
        return board.as(mother, () -> board.part(OwnEvents.class).list());
    }

    private List<CalendarItem> upcoming(PersonId who, AccountKind kind) {
        return board.as(
                who,
                () -> board.part(EventCalendar.class)
                        .upcoming(new SignedInUser(board.board, who, kind), SchoolDay.today(board.clock)));
    }
}
