package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.images.events.EventChange.CancellationReason;
import nl.zorgvuldig.images.events.notices.EventBoard;
import nl.zorgvuldig.images.events.notices.EventNoticeLetter;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.OvertakenException;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/// What becomes of an event, and who makes it so.
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
class EventsTest {
    private final EventBoard board = new EventBoard();
    private final PupilId child = board.child(board.group);
    private final PersonId mother = board.mother(child);
    private final PersonId father = board.father(child);

    @AfterEach
    void stop() {
        board.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_event_called_off_twice_at_once_is_called_off_once(TwoAtOnce way) {
        EventFile event = board.made(board.head, board.wish(10, EventDraft.Hurry.IN_TIME));
        List<Outcome<Nothing>> decided = way.on(
                "events.event",
                () -> board.change(board.head, event, EventChanges::cancel),
                () -> board.change(board.head, event, EventChanges::cancel));
        assertThat(decided).contains(Outcome.done());
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Conflict.class);
        assertThat(changes(board.find(event.id()))).containsExactly(accepted(event), new EventChange.CalledOff());
        assertThat(board.log()).containsOnlyOnce("DONE cancelled").containsOnlyOnce("REFUSED cancelled");
    }

    @ParameterizedTest
    @EnumSource
    void what_begins_while_two_machines_look_is_ended_once(TwoAtOnce way) {
        EventFile event = board.made(board.head, board.wish(8, EventDraft.Hurry.IN_TIME));
        board.daysPass(9);
        Supplier<Boolean> machine = () -> board.asProgram(() -> {
            EventAutomation work = board.work();
            work.run();
            return true;
        });
        way.on("events.event", machine, machine);
        assertThat(changes(board.find(event.id()))).containsExactly(accepted(event), new EventChange.Lapsed());
        assertThat(board.log()).containsOnlyOnce("REFUSED cancelled");
    }

    @Test
    void what_became_of_it_since_it_was_read_is_looked_at_first() {
        EventFile proposed = board.made(board.teacher, board.wish(10, EventDraft.Hurry.IN_TIME));
        assertThat(board.change(board.head, proposed, EventChanges::accept)).isEqualTo(Outcome.done());
        assertThat(board.as(board.head, () -> board.changes().cancel(proposed))).isEqualTo(Outcome.conflict());
        assertThat(board.as(board.head, () -> board.changes().send(proposed))).isEqualTo(Outcome.conflict());
        assertThat(board.find(proposed.id()).state()).isEqualTo(EventState.PLANNED);
        assertThat(board.log()).containsExactlyInAnyOrder("DONE proposed", "DONE planned", "REFUSED cancelled");
    }

    @Test
    void a_proposal_is_declined_and_what_will_be_is_called_off() {
        EventFile proposed = board.made(board.teacher, board.wish(10, EventDraft.Hurry.IN_TIME));
        EventFile planned = board.made(board.head, board.wish(11, EventDraft.Hurry.IN_TIME));
        for (EventFile event : List.of(proposed, planned)) {
            assertThat(board.change(board.head, event, EventChanges::cancel)).isEqualTo(Outcome.done());
            assertThat(refusal(board.change(board.head, event, EventChanges::cancel)))
                    .isEqualTo("events.no.over");
        }
        assertThat(changes(board.find(proposed.id()))).containsExactly(new EventChange.Declined());
        assertThat(board.find(proposed.id()).end()).contains(CancellationReason.DECLINED);
        assertThat(board.find(planned.id()).end()).contains(CancellationReason.CALLED_OFF);
    }

    @Test
    void an_event_is_ready_only_with_proof_of_every_parent_and_the_database_says_the_same() throws MessagingException {
        EventFile event = board.made(board.head, board.wish(10, EventDraft.Hurry.IN_TIME));
        assertThat(refusal(board.change(board.head, event, EventChanges::ready)))
                .isEqualTo("events.no.notice");
        assertThatThrownBy(() -> forced(event)).isInstanceOf(OvertakenException.class);

        board.change(board.head, event, EventChanges::send);
        board.arrived();
        assertThat(refusal(board.change(board.head, event, EventChanges::ready)))
                .isEqualTo("events.no.untold");
        assertThatThrownBy(() -> forced(event)).isInstanceOf(DataAccessException.class);

        EventFile noticed = board.find(event.id());
        assertThat(board.as(board.head, () -> board.letters().handed(noticed, Set.of(father))))
                .isZero();
        List<EventNoticeLetter> printed =
                board.as(board.head, () -> board.letters().print(noticed));
        assertThat(printed).hasSize(1);
        assertThat(printed.getFirst().address()).containsExactly("Lindelaan 1", "1234 AB Goes");
        assertThat(refusal(board.change(board.head, event, EventChanges::ready)))
                .isEqualTo("events.no.untold");
        assertThat(board.as(board.head, () -> board.letters().handed(noticed, Set.of(father))))
                .isEqualTo(1);
        assertThat(board.change(board.head, event, EventChanges::ready)).isEqualTo(Outcome.done());
        assertThat(board.find(event.id()).state()).isEqualTo(EventState.READY);

        board.daysPass(11);
        board.run();
        EventFile held = board.find(event.id());
        assertThat(held.state()).isEqualTo(EventState.HELD);
        assertThat(changes(held))
                .containsExactly(
                        accepted(held), new EventChange.Noticed(1), new EventChange.Ready(), new EventChange.Held());
        assertThat(held.last(EventChange.Ready.class)).map(RecordedEvent::by).contains(board.head);
        assertThat(board.log()).containsOnlyOnce("DONE ready").containsOnlyOnce("DONE held");
    }

    @Test
    void an_event_that_begins_before_it_is_ready_does_not_count_as_held_and_no_notice_follows()
            throws MessagingException {
        EventFile event = board.made(board.head, board.wish(8, EventDraft.Hurry.IN_TIME));
        board.daysPass(9);
        assertThat(refusal(board.change(board.head, event, EventChanges::send))).isEqualTo("events.no.begun");
        board.run();
        EventFile after = board.find(event.id());
        assertThat(after.state()).isEqualTo(EventState.CANCELLED);
        assertThat(after.end()).contains(CancellationReason.NOT_READY);
        assertThat(board.arrived()).isEmpty();
    }

    @Test
    void a_day_that_is_too_near_is_answered_in_words_and_the_notice_can_go_at_once() throws MessagingException {
        assertThat(Rejections.of(make(board.head, board.wish(3, EventDraft.Hurry.IN_TIME))))
                .extracting(objection -> objection.because().key())
                .containsExactly("events.objection.late");
        assertThat(make(board.head, board.wish(-1, EventDraft.Hurry.AT_ONCE))).isInstanceOf(Outcome.Rejected.class);
        EventFile event = board.made(board.head, board.wish(3, EventDraft.Hurry.AT_ONCE));
        assertThat(event.state()).isEqualTo(EventState.NOTICED);
        assertThat(board.arrived()).hasSize(3);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void an_event_is_not_named_after_a_pupil_of_the_school() {
        Function<String, Outcome<SchoolEventId>> named = title -> {
            EventDraft wish = board.wish(20, EventDraft.Hurry.IN_TIME);
            return make(
                    board.teacher,
                    new EventDraft(
                            wish.school(),
                            title,
                            wish.startsAt(),
                            List.of(),
                            EventDraft.Hurry.IN_TIME,
                            EventDraft.Naming.NO_NAME));
        };
        assertThat(named.apply("Afscheid van Fem Testers")).isInstanceOf(Outcome.Rejected.class);
        assertThat(named.apply("Afscheid van groep 8")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void who_works_there_proposes_and_the_head_decides() throws MessagingException {
        EventFile event = board.made(board.teacher, board.wish(5, EventDraft.Hurry.AT_ONCE));
        assertThat(event.state()).isEqualTo(EventState.PROPOSED);
        assertThat(board.change(board.teacher, event, EventChanges::accept)).isEqualTo(Outcome.notFound());
        board.run();
        assertThat(board.arrived()).isEmpty();
        assertThat(board.change(board.head, event, EventChanges::accept)).isEqualTo(Outcome.done());
        assertThat(board.arrived()).hasSize(3);
    }

    @Test
    void nobody_else_makes_or_moves_an_event_nor_does_the_database_let_them() {
        EventDraft wish = board.wish(10, EventDraft.Hurry.IN_TIME);
        EventFile event = board.made(board.head, wish);
        for (PersonId person : List.of(mother, board.strange, board.bestuur, EventBoard.person())) {
            assertThat(make(person, wish)).isEqualTo(Outcome.notFound());
            assertThat(board.change(person, event, EventChanges::send)).isEqualTo(Outcome.notFound());
            assertThatThrownBy(() -> added(person, wish, EventState.PLANNED)).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> added(board.teacher, wish, EventState.PLANNED))
                .isInstanceOf(DataAccessException.class);
        assertThat(board.as(mother, () -> board.events().find(event.id()))).isEmpty();
        assertThat(board.as(board.strange, () -> board.events().find(event.id())))
                .isEmpty();
    }

    @Test
    void the_same_form_twice_is_one_event_and_with_something_else_in_it_none() {
        EventDraft wish = board.wish(10, EventDraft.Hurry.IN_TIME);
        EventFile event = board.made(board.head, wish);
        assertThat(board.as(board.head, () -> board.events().make(event.id(), wish)))
                .isEqualTo(Outcome.done(event.id()));
        assertThat(board.as(
                        board.head, () -> board.events().make(event.id(), board.wish(11, EventDraft.Hurry.IN_TIME))))
                .isEqualTo(Outcome.formReused());
    }

    private static String refusal(Outcome<Nothing> moved) {
        return Rejections.of(moved).getFirst().because().key();
    }

    private Outcome<SchoolEventId> make(PersonId by, EventDraft wish) {
        return board.as(by, () -> board.events().make(new SchoolEventId(UUID.randomUUID()), wish));
    }

    private boolean added(PersonId by, EventDraft wish, EventState state) {
        return board.as(by, () -> {
            board.part(Work.class)
                    .change(
                            EventActs.KEEP_EVENT,
                            () -> board.part(EventStore.class)
                                    .make(
                                            new SchoolEventId(UUID.randomUUID()),
                                            wish,
                                            by,
                                            state,
                                            wish.day(),
                                            board.clock.instant()));
            return true;
        });
    }

    /// As a program that forgot the rule would try it.
    private boolean forced(EventFile event) {
        EventFile file = board.find(event.id());
        return board.as(
                board.head,
                () -> board.part(Work.class).write(EventActs.KEEP_EVENT, () -> {
                    board.part(EventStore.class)
                            .add(file, file.next(board.head, board.clock.instant(), new EventChange.Ready()));
                    return true;
                }));
    }

    private static List<EventChange> changes(EventFile file) {
        return file.history().stream().map(RecordedEvent::event).toList();
    }

    private static EventChange accepted(EventFile file) {
        return new EventChange.Accepted(file.request().noticeOn());
    }
}
