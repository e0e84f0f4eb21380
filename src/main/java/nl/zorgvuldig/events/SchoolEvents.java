package nl.zorgvuldig.events;

import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.school.Schools;

import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The door to a school's events. Whoever works at the school proposes one, the head makes it,
/// sends its notice, and says that it is ready, which is refused without proof that every parent
/// concerned was told. Each step is a line in the log first.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class SchoolEvents {
    private final EventStore store;
    private final ProofStore proofs;
    private final Organisers organisers;
    private final Notices notices;
    private final EventWork running;
    private final Schools schools;
    private final AuditLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    SchoolEvents(
            EventStore store,
            ProofStore proofs,
            Organisers organisers,
            Notices notices,
            EventWork running,
            Schools schools,
            AuditLog log,
            Boards boards,
            Work work,
            Clock clock) {
        this.store = store;
        this.proofs = proofs;
        this.organisers = organisers;
        this.notices = notices;
        this.running = running;
        this.schools = schools;
        this.log = log;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// The schools with whose events the acting person has to do, and as what.
    public Map<SchoolId, Organiser> places() {
        return organisers.schools();
    }

    /// The events of those schools, the first one first.
    public List<SchoolEvent> list() {
        Set<SchoolId> mine = organisers.schools().keySet();
        return work.read(Act.BROWSE, () -> store.list(mine));
    }

    /// Empty when it does not exist, or is of a school the acting person has nothing to do with.
    public Optional<SchoolEvent> find(SchoolEventId id) {
        return work.read(Act.BROWSE, () -> store.find(id))
                .filter(one -> organisers.of(one.school()).isPresent());
    }

    /// The groups one can choose for an event on a day.
    public List<Group> groups(SchoolId school, LocalDate day) {
        return schools.listGroups(school, SchoolYear.of(day));
    }

    /// By the head: it will be. By somebody else who works there: it is proposed. What was made by
    /// the same form is not made again.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing is made then
    public EventMade make(SchoolEventId id, EventWish wish) {
        Optional<Organiser> who = organisers.of(wish.school());
        if (who.isEmpty() || who.get() == Organiser.BOARD) {
            log.append(line(Outcome.REFUSED, "planned"));
            return new EventMade.NotYours();
        }
        Optional<SchoolEvent> same = find(id);
        if (same.isPresent()) {
            return same.get().repeats(wish) ? new EventMade.Done(id) : new EventMade.UsedBefore();
        }
        Instant now = clock.instant();
        int days = notices.newest(wish.school()).daysBefore();
        Set<GroupId> choice =
                groups(wish.school(), wish.day()).stream()
                        .map(Group::id)
                        .collect(Collectors.toSet());
        List<Objection> no = EventRules.objections(wish, choice, days, now);
        if (!no.isEmpty()) {
            return new EventMade.Objected(no);
        }
        EventState state =
                who.get() == Organiser.HEAD ? EventState.PLANNED : EventState.PROPOSED;
        log.append(line(Outcome.DONE, Codes.of(state)).through(id));
        LocalDate noticeOn = EventRules.noticeOn(wish.day(), days, SchoolDay.of(now));
        try {
            work.change(Act.KEEP_EVENT, () ->
                            store.add(
                                    id,
                                    wish,
                                    Acting.current().person(),
                                    state,
                                    noticeOn,
                                    now));
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return find(id).filter(one -> one.repeats(wish)).isPresent()
                    ? new EventMade.Done(id)
                    : new EventMade.UsedBefore();
        }
        sendWhenDue(id);
        return new EventMade.Done(id);
    }

    /// What the head does to an event.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing changed then
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    public EventDecision move(SchoolEvent event, EventMove move) {
        if (!organisers.of(event.school()).equals(Optional.of(Organiser.HEAD))) {
            log.append(line(Outcome.REFUSED, "none").through(event.id()));
            return refused("events.no.head");
        }
        return switch (move) {
            case ACCEPT -> accept(event);
            case NOTICE -> notice(event);
            case READY -> ready(event);
            case CANCEL -> cancel(event);
            case HOLD, LAPSE -> refused("events.no.not_now");
        };
    }

    private EventDecision accept(SchoolEvent event) {
        LocalDate today = SchoolDay.today(clock);
        LocalDate on =
                EventRules.noticeOn(
                        event.day(), notices.newest(event.school()).daysBefore(), today);
        EventDecision done =
                change(
                        event,
                        EventMove.ACCEPT,
                        "planned",
                        () -> store.plan(event.id(), on));
        sendWhenDue(event.id());
        return done;
    }

    /// Sends it now, whatever day it is.
    private EventDecision notice(SchoolEvent event) {
        EventDecision may = decide(event, EventMove.NOTICE, 0);
        if (may instanceof EventDecision.Becomes) {
            work.change(
                    Act.KEEP_EVENT,
                    () -> store.plan(event.id(), SchoolDay.today(clock)));
            sendWhenDue(event.id());
        }
        return may;
    }

    /// First it is looked whether somebody came since who must be told as well.
    private EventDecision ready(SchoolEvent event) {
        if (event.state() == EventState.NOTICED && clock.instant().isBefore(event.startsAt())) {
            asProgram(() -> running.sweep(event));
        }
        return change(
                event, EventMove.READY, "ready", () -> store.ready(event.id(), clock.instant()));
    }

    private EventDecision cancel(SchoolEvent event) {
        EventEnd why =
                event.state() == EventState.PROPOSED ? EventEnd.DECLINED : EventEnd.CALLED_OFF;
        return change(
                event,
                EventMove.CANCEL,
                "cancelled",
                () ->
                        store.end(
                                event.id(),
                                EventState.CANCELLED,
                                Optional.of(why),
                                clock.instant()));
    }

    /// Decided on what stands there at the moment itself, with the row held.
    private EventDecision change(
            SchoolEvent event, EventMove move, String word, Supplier<Boolean> change) {
        return work.write(
                Act.KEEP_EVENT,
                () -> {
                    Optional<SchoolEvent> now = store.hold(event.id());
                    if (now.isEmpty()) {
                        return refused("events.no.not_now");
                    }
                    EventDecision decision = decide(now.get(), move, untold(event.id()));
                    boolean becomes = decision instanceof EventDecision.Becomes;
                    log.append(
                            line(becomes ? Outcome.DONE : Outcome.REFUSED, word)
                                    .through(event.id()));
                    return !becomes || change.get() ? decision : refused("events.no.not_now");
                });
    }

    private EventDecision decide(SchoolEvent event, EventMove move, int untold) {
        return EventRules.decide(
                event.state(), move, event.startsAt(), untold, clock.instant());
    }

    private int untold(SchoolEventId event) {
        return (int)
                proofs.list(event).stream()
                        .filter(one -> one.kind() == Proof.Kind.GUARDIAN && !one.told())
                        .count();
    }

    private void sendWhenDue(SchoolEventId id) {
        work.read(Act.BROWSE, () -> store.find(id))
                .filter(one -> one.state() == EventState.PLANNED)
                .filter(one -> !SchoolDay.today(clock).isBefore(one.noticeOn()))
                .ifPresent(one -> asProgram(() -> running.notify(one)));
    }

    private void asProgram(Runnable what) {
        boards.program(Acting.current().board()).run(what);
    }

    private static EventDecision refused(String key) {
        return new EventDecision.Refused(PARENTS_ASKED_BEFORE_EVENTS, Sentence.of(key));
    }

    private AuditEvent line(Outcome outcome, String what) {
        return AuditEvent.of(
                clock,
                Acting.current().with(Act.KEEP_EVENT),
                PARENTS_ASKED_BEFORE_EVENTS,
                outcome,
                what);
    }
}
