package nl.zorgvuldig.events;

import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the head to what becomes of an event: planned, its notice sent, ready, called off.
/// It is not ready without proof that every parent concerned was told. Each step is a line in the
/// log first.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class EventMoves {
    /// The field of an objection to a step.
    public static final String MOVE = "doen";

    private final SchoolEvents events;
    private final EventStore store;
    private final ProofStore proofs;
    private final Notices notices;
    private final EventWork running;
    private final AuditLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    EventMoves(
            SchoolEvents events,
            EventStore store,
            ProofStore proofs,
            Notices notices,
            EventWork running,
            AuditLog log,
            Boards boards,
            Work work,
            Clock clock) {
        this.events = events;
        this.store = store;
        this.proofs = proofs;
        this.notices = notices;
        this.running = running;
        this.log = log;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// What the head does to an event, which nobody else finds.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing changed then
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    public Outcome<Nothing> move(SchoolEvent event, EventMove move) {
        if (!events.heads(event.school())) {
            log.append(line(AuditOutcome.REFUSED, "none").through(event.id()));
            return Outcome.notFound();
        }
        return switch (move) {
            case ACCEPT -> accept(event);
            case NOTICE -> notice(event);
            case READY -> ready(event);
            case CANCEL -> cancel(event);
            case HOLD, LAPSE -> notNow();
        };
    }

    private Outcome<Nothing> accept(SchoolEvent event) {
        LocalDate today = SchoolDay.today(clock);
        LocalDate on =
                EventRules.noticeOn(event.day(), notices.newest(event.school()).daysBefore(), today);
        Outcome<Nothing> done = change(event, EventMove.ACCEPT, "planned", () -> store.plan(event.id(), on));
        events.sendWhenDue(event.id());
        return done;
    }

    /// Sends it now, whatever day it is.
    private Outcome<Nothing> notice(SchoolEvent event) {
        Optional<Sentence> whyNot = whyNot(event, EventMove.NOTICE, 0);
        if (whyNot.isPresent()) {
            return Outcome.rejected(MOVE, whyNot.get());
        }
        work.change(EventActs.KEEP_EVENT, () -> store.plan(event.id(), SchoolDay.today(clock)));
        events.sendWhenDue(event.id());
        return Outcome.done();
    }

    /// First it is looked whether somebody came since who must be told as well.
    private Outcome<Nothing> ready(SchoolEvent event) {
        if (event.state() == EventState.NOTICED && clock.instant().isBefore(event.startsAt())) {
            boards.program(Acting.current().board()).run(() -> running.sweep(event));
        }
        return change(event, EventMove.READY, "ready", () -> store.ready(event.id(), clock.instant()));
    }

    private Outcome<Nothing> cancel(SchoolEvent event) {
        EventEnd why = event.state() == EventState.PROPOSED ? EventEnd.DECLINED : EventEnd.CALLED_OFF;
        return change(
                event,
                EventMove.CANCEL,
                "cancelled",
                () -> store.end(event.id(), EventState.CANCELLED, Optional.of(why), clock.instant()));
    }

    /// Decided on what stands there at the moment itself, with the row held.
    private Outcome<Nothing> change(SchoolEvent event, EventMove move, String word, Supplier<Boolean> change) {
        return work.write(EventActs.KEEP_EVENT, () -> {
            Optional<SchoolEvent> now = store.hold(event.id());
            if (now.isEmpty()) {
                return notNow();
            }
            Optional<Sentence> whyNot = whyNot(now.get(), move, untold(event.id()));
            log.append(line(whyNot.isEmpty() ? AuditOutcome.DONE : AuditOutcome.REFUSED, word)
                    .through(event.id()));
            if (whyNot.isPresent()) {
                return Outcome.rejected(MOVE, whyNot.get());
            }
            return change.get() ? Outcome.done() : notNow();
        });
    }

    private Optional<Sentence> whyNot(SchoolEvent event, EventMove move, int untold) {
        return EventRules.whyNot(event.state(), move, event.startsAt(), untold, clock.instant());
    }

    private int untold(SchoolEventId event) {
        return (int) proofs.list(event).stream()
                .filter(one -> one.kind() == Proof.Kind.GUARDIAN && !one.told())
                .count();
    }

    private static Outcome<Nothing> notNow() {
        return Outcome.rejected(MOVE, Sentence.of("events.no.not_now"));
    }

    private AuditEvent line(AuditOutcome outcome, String what) {
        return AuditEvent.of(
                clock, Acting.current().with(EventActs.KEEP_EVENT), PARENTS_ASKED_BEFORE_EVENTS, outcome, what);
    }
}
