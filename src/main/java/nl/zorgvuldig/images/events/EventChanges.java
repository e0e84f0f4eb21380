package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.images.events.notices.EventNotices;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Decisions of the head on an event; other people do not find it here. It cannot become ready
/// without proof that every parent concerned was notified. Every change needs its audit event;
/// where that cannot be written, [nl.zorgvuldig.platform.audit.LogUnavailable] is thrown.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class EventChanges {
    /// Form field of an objection to the decision itself.
    public static final String FIELD = "doen";

    private final SchoolEvents events;
    private final EventStore store;
    private final CaseFiles<EventFile, EventChange> files;
    private final EventNotices notices;
    private final EventAutomation running;
    private final AuditLog log;
    private final Boards boards;
    private final Clock clock;

    public EventChanges(
            SchoolEvents events,
            EventStore store,
            EventNotices notices,
            EventAutomation running,
            AuditLog log,
            Boards boards,
            Work work,
            Clock clock) {
        this.events = events;
        this.store = store;
        this.files = new CaseFiles<>(store, work, clock);
        this.notices = notices;
        this.running = running;
        this.log = log;
        this.boards = boards;
        this.clock = clock;
    }

    /// Accepts a proposal.
    public Outcome<Nothing> accept(EventFile file) {
        return byHead(file, () -> {
            int days = notices.newest(file.request().school()).daysBefore();
            LocalDate on = EventRules.noticeOn(file.request().day(), days, SchoolDay.today(clock));
            return thenSend(file, change(file, new EventChange.Accepted(on), "planned"));
        });
    }

    /// Sends the notice now, whatever its planned day.
    public Outcome<Nothing> send(EventFile file) {
        return byHead(
                file,
                () -> thenSend(
                        file,
                        files.judge(EventActs.KEEP_EVENT, file, file.history().size(), this::sendToday)));
    }

    /// Marks the event as ready, after looking for people who joined since and must be notified
    /// too.
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    public Outcome<Nothing> ready(EventFile file) {
        return byHead(file, () -> {
            if (file.state() == EventState.NOTICED
                    && clock.instant().isBefore(file.request().startsAt())) {
                boards.program(Acting.current().board()).run(() -> running.sweep(file));
            }
            return change(file, new EventChange.Ready(), "ready");
        });
    }

    /// Cancels the event: declines a proposal, or calls a planned event off.
    public Outcome<Nothing> cancel(EventFile file) {
        return byHead(file, () -> change(file, EventRules.cancelling(file.state()), "cancelled"));
    }

    private Outcome<Nothing> byHead(EventFile file, Supplier<Outcome<Nothing>> what) {
        if (events.heads(file.request().school())) {
            return what.get();
        }
        log.append(line(AuditOutcome.REFUSED, "none").through(file.id()));
        return Outcome.notFound();
    }

    /// Decides on the current state, with the row locked.
    private Outcome<Nothing> change(EventFile file, EventChange change, String word) {
        Outcome<Nothing> outcome =
                files.judge(EventActs.KEEP_EVENT, file, file.history().size(), now -> judge(now, change, word));
        if (!(outcome instanceof Outcome.Done<Nothing>)) {
            log.append(line(AuditOutcome.REFUSED, word).through(file.id()));
        }
        return outcome;
    }

    private Outcome<Nothing> judge(EventFile now, EventChange change, String word) {
        Optional<Sentence> whyNot = whyNot(now, change.getClass());
        if (whyNot.isPresent()) {
            return Outcome.rejected(FIELD, whyNot.get());
        }
        files.add(now, change);
        log.append(line(AuditOutcome.DONE, word).through(now.id()));
        return Outcome.done();
    }

    private Outcome<Nothing> sendToday(EventFile now) {
        Optional<Sentence> whyNot = whyNot(now, EventChange.Noticed.class);
        if (whyNot.isPresent()) {
            return Outcome.rejected(FIELD, whyNot.get());
        }
        store.sendOn(now.id(), SchoolDay.today(clock));
        return Outcome.done();
    }

    private Optional<Sentence> whyNot(EventFile now, Class<? extends EventChange> change) {
        return EventRules.whyNotNow(now, change, clock.instant());
    }

    private Outcome<Nothing> thenSend(EventFile file, Outcome<Nothing> outcome) {
        return outcome.map(done -> {
            events.sendWhenDue(file.id());
            return done;
        });
    }

    private AuditEvent line(AuditOutcome outcome, String what) {
        return AuditEvent.of(
                clock, Acting.current().with(EventActs.KEEP_EVENT), PARENTS_ASKED_BEFORE_EVENTS, outcome, what);
    }
}
