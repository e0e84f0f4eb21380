package nl.zorgvuldig.access.accesslog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.accesslog.AccessLogRules.EventVisibility;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.RepresentedPupils;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.platform.audit.ActRegistry;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LogPage;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Access log of a dossier, for the pupil's legal representatives. Takes a key from `access`, whose
/// audit event is already committed; the database shows them events about their own pupils and no
/// others.
@Component
public final class DossierAccessLog {
    /// Audit events in one page of the log.
    private static final int PAGE = 100;

    private final AuditLog log;
    private final AuditEventDescriber words;
    private final Accounts accounts;
    private final Confidentialities confidentialities;
    private final RepresentedPupils own;
    private final Pupils pupils;
    private final Work work;
    private final Set<Act> shown;

    DossierAccessLog(
            AuditLog log,
            AuditEventDescriber words,
            Accounts accounts,
            Confidentialities confidentialities,
            RepresentedPupils own,
            Pupils pupils,
            Work work,
            ActRegistry acts) {
        this.log = log;
        this.words = words;
        this.accounts = accounts;
        this.confidentialities = confidentialities;
        this.own = own;
        this.pupils = pupils;
        this.work = work;
        this.shown = acts.all().stream()
                .filter(act -> AccessLogRules.shown(act).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The pupils about whom somebody may ask, with their names. An audit event says how many.
    public Map<PupilId, PersonName> listPupils(SignedInUser who) {
        List<PupilId> mine = own.listDecidedBy(who);
        log.append(log.done(EnrolmentActs.LIST, CONFIDENTIALITY, "own_child").counting(mine.size()));
        Map<PupilId, PersonName> names = new LinkedHashMap<>();
        mine.forEach(pupil -> pupils.findName(pupil).ifPresent(name -> names.put(pupil, name)));
        return names;
    }

    public Optional<PersonName> findName(Granted<PupilId> key) {
        return pupils.findName(key.target());
    }

    /// Whole days, as many as make a page; a day with more events than that continues on the next.
    @Upholds(CONFIDENTIALITY)
    public LogExtract read(Granted<PupilId> key, Optional<EventId> before) {
        PupilId pupil = key.use(AccessActs.READ_OWN_LOG);
        Set<UUID> confidential = confidentialities.listEverConfidential(pupil).stream()
                .map(Id::value)
                .collect(Collectors.toSet());
        List<AuditEvent> shown = new ArrayList<>();
        Optional<EventId> next = before;
        Set<PersonId> staff = accounts.listAll(AccountKind.STAFF);
        AccessLogRules rules = new AccessLogRules(key.person(), staff, confidential);
        do {
            LogPage page = page(pupil, next);
            page.events().stream()
                    .filter(event -> !(rules.of(event) instanceof EventVisibility.Hidden))
                    .forEach(shown::add);
            next = page.next();
        } while (next.isPresent() && shown.size() < PAGE);
        List<AuditEvent> whole = next.isPresent() ? wholeDays(shown) : shown;
        return new LogExtract(
                new AccessLogGrouping(rules).of(words.say(whole)),
                next.map(_ -> whole.getLast().id()));
    }

    private LogPage page(PupilId pupil, Optional<EventId> before) {
        return work.read(AccessActs.READ_OWN_LOG, () -> log.history(pupil.value(), shown, PAGE, before));
    }

    private static List<AuditEvent> wholeDays(List<AuditEvent> events) {
        List<AuditEvent> whole = events.stream()
                .filter(event -> !SchoolDay.of(event.at())
                        .equals(SchoolDay.of(events.getLast().at())))
                .toList();
        return whole.isEmpty() ? events : whole;
    }

    /// Some days of the access log, newest first.
    ///
    /// @param next where earlier days begin; empty when there are none
    public record LogExtract(List<AccessLogDay> days, Optional<EventId> next) {}
}
