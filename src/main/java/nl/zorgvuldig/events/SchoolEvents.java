package nl.zorgvuldig.events;

import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// The door to a school's events: whoever works at the school proposes one, the head makes it. What
/// becomes of it is for [EventChanges].
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class SchoolEvents {
    private final EventStore store;
    private final Organisers organisers;
    private final Notices notices;
    private final EventWork running;
    private final Schools schools;
    private final StrangerBook others;
    private final AuditLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    SchoolEvents(
            EventStore store,
            Organisers organisers,
            Notices notices,
            EventWork running,
            Schools schools,
            StrangerBook others,
            AuditLog log,
            Boards boards,
            Work work,
            Clock clock) {
        this.store = store;
        this.organisers = organisers;
        this.notices = notices;
        this.running = running;
        this.schools = schools;
        this.others = others;
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
    public List<EventFile> list() {
        Set<SchoolId> mine = organisers.schools().keySet();
        return work.read(Act.BROWSE, () -> store.list(mine));
    }

    /// Empty when it does not exist, or is of a school the acting person has nothing to do with.
    public Optional<EventFile> find(SchoolEventId id) {
        return work.read(Act.BROWSE, () -> store.find(id))
                .filter(file -> organisers.of(file.request().school()).isPresent());
    }

    /// The groups one can choose for an event on a day.
    public List<Group> groups(SchoolId school, LocalDate day) {
        return schools.listGroups(school, SchoolYear.of(day));
    }

    /// By the head: it will be. By somebody else who works there: it is proposed. For anybody else
    /// there is no such school. What was made by the same form is not made again.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing is made then
    public Outcome<SchoolEventId> make(SchoolEventId id, EventWish wish) {
        Optional<Organiser> who = organisers.of(wish.school());
        if (who.isEmpty() || who.get() == Organiser.BOARD) {
            log.append(line(AuditOutcome.REFUSED, "planned"));
            return Outcome.notFound();
        }
        Optional<EventFile> same = find(id);
        if (same.isPresent()) {
            return Outcome.repeated(same, file -> file.request().repeats(wish), id);
        }
        Instant now = clock.instant();
        int days = notices.newest(wish.school()).daysBefore();
        Set<GroupId> choice =
                groups(wish.school(), wish.day()).stream().map(Group::id).collect(Collectors.toSet());
        List<Objection> no = new ArrayList<>(EventRules.objections(wish, choice, days, now));
        Strangers strangers = others.outside(wish.school());
        EventRules.naming(wish, strangers.children().children()).ifPresent(no::add);
        EventRules.reaching("title", strangers.in(wish.title())).ifPresent(no::add);
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        EventState state = who.get() == Organiser.HEAD ? EventState.PLANNED : EventState.PROPOSED;
        log.append(line(AuditOutcome.DONE, Codes.of(state)).through(id));
        LocalDate noticeOn = EventRules.noticeOn(wish.day(), days, SchoolDay.of(now));
        boolean first = work.once(
                EventActs.KEEP_EVENT,
                () -> {
                    store.make(id, wish, Acting.current().person(), state, noticeOn, now);
                    return true;
                },
                _ -> false);
        if (!first) {
            return Outcome.repeated(find(id), file -> file.request().repeats(wish), id);
        }
        sendWhenDue(id);
        return Outcome.done(id);
    }

    boolean heads(SchoolId school) {
        return organisers.of(school).equals(Optional.of(Organiser.HEAD));
    }

    void sendWhenDue(SchoolEventId id) {
        work.read(Act.BROWSE, () -> store.find(id))
                .filter(file -> file.state() == EventState.PLANNED)
                .filter(file -> !SchoolDay.today(clock).isBefore(file.request().noticeOn()))
                .ifPresent(file -> asProgram(() -> running.notify(file)));
    }

    private void asProgram(Runnable what) {
        boards.program(Acting.current().board()).run(what);
    }

    private AuditEvent line(AuditOutcome outcome, String what) {
        return AuditEvent.of(
                clock, Acting.current().with(EventActs.KEEP_EVENT), PARENTS_ASKED_BEFORE_EVENTS, outcome, what);
    }
}
