package nl.zorgvuldig.privacy.breaches.affected;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogPage;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.AffectedSelection;
import nl.zorgvuldig.privacy.breaches.BreachActs;
import nl.zorgvuldig.privacy.breaches.BreachFactStore;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachRules;
import nl.zorgvuldig.privacy.breaches.Breaches;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Finds whom a breach affects: every pupil whose data an account opened or changed between two
/// moments, according to the audit log. The search is itself an audit event, written before
/// anything is stored.
@Component
@Upholds(CONFIDENTIALITY)
public final class AffectedSelections {
    private static final int PAGE = 500;

    private final AffectedPupilStore store;
    private final BreachFactStore facts;
    private final Breaches breaches;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    AffectedSelections(
            AffectedPupilStore store,
            BreachFactStore facts,
            Breaches breaches,
            Pupils pupils,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.breaches = breaches;
        this.pupils = pupils;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @param selection its identity, so that the same form sent twice is one search
    /// @param until excluded
    public List<Objection> select(Granted<BreachId> key, UUID selection, PersonId actor, Instant from, Instant until) {
        BreachId id = key.use(BreachActs.KEEP_BREACH);
        List<Objection> objections = new ArrayList<>(breaches.rules(id).select());
        objections.addAll(BreachRules.all(
                from.isBefore(until) ? Optional.empty() : BreachRules.no("until", "breaches.no.backwards")));
        if (!objections.isEmpty()) {
            return objections;
        }
        Found found = search(LogSearch.period(from, until).by(actor));
        List<SchoolCareer> known = pupils.list(found.subjects());
        log.append(AuditEvent.of(
                        clock,
                        Acting.current().with(LogActs.READ_LOG),
                        CONFIDENTIALITY,
                        AuditOutcome.GRANTED,
                        key.relation().code())
                .through(id)
                .counting(found.lines()));
        AffectedSelection fresh = new AffectedSelection(
                selection,
                actor,
                from,
                until,
                found.lines(),
                known.size(),
                Acting.current().person(),
                clock.instant());
        return work.write(BreachActs.KEEP_BREACH, () -> keep(id, fresh, known));
    }

    /// Stores the result, unless somebody closed the breach during the search.
    private List<Objection> keep(BreachId id, AffectedSelection fresh, List<SchoolCareer> known) {
        facts.hold(id);
        List<Objection> objections = breaches.rules(id).select();
        if (objections.isEmpty()) {
            log.append(log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "selected")
                    .through(id)
                    .counting(known.size()));
            store.add(id, fresh, known);
        }
        return objections;
    }

    /// The searches for an opened breach.
    public List<AffectedSelection> list(Breaches.File file) {
        return work.read(
                BreachActs.READ_BREACH, () -> store.listSelections(file.breach().id()));
    }

    /// The affected pupils whom the acting person may know: a head those of the own school.
    public List<AffectedPupil> listAffected(Breaches.File file) {
        return work.read(BreachActs.READ_BREACH, () -> store.list(file.breach().id()));
    }

    private record Found(int lines, Set<PupilId> subjects) {}

    /// Audit events in which something was opened or done; whoever was refused saw nothing.
    private Found search(LogSearch wanted) {
        Set<PupilId> subjects = new HashSet<>();
        int lines = 0;
        Optional<EventId> before = Optional.empty();
        do {
            LogPage page = log.search(wanted, PAGE, before);
            for (AuditEvent event : page.events()) {
                if (event.outcome() != AuditOutcome.REFUSED && event.subject().isPresent()) {
                    subjects.add(new PupilId(event.subject().get()));
                    lines++;
                }
            }
            before = page.next();
        } while (before.isPresent());
        return new Found(lines, subjects);
    }
}
