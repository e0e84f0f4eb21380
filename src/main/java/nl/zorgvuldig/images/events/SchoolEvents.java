package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.images.events.notices.EventNotices;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Events of schools: anyone who works at the school proposes one, the head makes one.
/// [EventChanges] handles their changes of state.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class SchoolEvents {
    private final EventStore store;
    private final EventRoles organisers;
    private final EventNotices notices;
    private final EventAutomation running;
    private final Schools schools;
    private final ThirdPartyDetector others;
    private final AuditLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    public SchoolEvents(
            EventStore store,
            EventRoles organisers,
            EventNotices notices,
            EventAutomation running,
            Schools schools,
            ThirdPartyDetector others,
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

    /// The schools in whose events the acting person has a role, and that role.
    public Map<SchoolId, EventRole> places() {
        return organisers.schools();
    }

    /// The events of those schools, earliest first.
    public List<EventFile> list() {
        Set<SchoolId> mine = organisers.schools().keySet();
        return work.read(Act.BROWSE, () -> store.list(mine));
    }

    /// Empty when it does not exist, or belongs to a school in which the acting person has no role.
    public Optional<EventFile> find(SchoolEventId id) {
        return work.read(Act.BROWSE, () -> store.find(id))
                .filter(file -> organisers.of(file.request().school()).isPresent());
    }

    /// The groups that can be chosen for an event on a day.
    public List<Group> groups(SchoolId school, LocalDate day) {
        return schools.listGroups(school, SchoolYear.of(day));
    }

    /// Makes an event: planned when the head makes it, proposed when another member of staff does.
    /// For anybody else the answer is that there is no such school. The same form makes no second
    /// event.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing is made then
    public Outcome<SchoolEventId> make(SchoolEventId id, EventDraft wish) {
        Optional<EventRole> who = organisers.of(wish.school());
        if (who.isEmpty() || who.get() == EventRole.BOARD) {
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
        ThirdPartyNames strangers = others.outside(wish.school());
        EventRules.naming(wish, strangers.children().children()).ifPresent(no::add);
        EventRules.reaching("title", strangers.in(wish.title())).ifPresent(no::add);
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        EventState state = who.get() == EventRole.HEAD ? EventState.PLANNED : EventState.PROPOSED;
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
        return organisers.of(school).equals(Optional.of(EventRole.HEAD));
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
