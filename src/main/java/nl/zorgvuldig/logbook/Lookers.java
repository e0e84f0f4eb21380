package nl.zorgvuldig.logbook;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessActs;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.OwnPupils;
import nl.zorgvuldig.audit.ActRegistry;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogPage;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Confidentialities;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Who looked in a dossier, for those who decide for the pupil. Takes a key from
/// `access`, whose line in the log is already committed; the database shows them lines about their
/// own pupils and no others.
@Component
public final class Lookers {
    /// Lines in one look at the log.
    private static final int PAGE = 100;

    private final AuditLog log;
    private final LineWords words;
    private final Accounts accounts;
    private final Confidentialities confidentialities;
    private final OwnPupils own;
    private final Pupils pupils;
    private final Work work;
    private final Set<Act> shown;

    Lookers(
            AuditLog log,
            LineWords words,
            Accounts accounts,
            Confidentialities confidentialities,
            OwnPupils own,
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
                .filter(act -> LookRules.shown(act).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The pupils about whom somebody may ask, with their names. A line in the log says how many.
    public Map<PupilId, PersonName> listPupils(SignedIn who) {
        List<PupilId> mine = own.listDecidedBy(who);
        log.append(log.done(EnrolmentActs.LIST, CONFIDENTIALITY, "own_child").counting(mine.size()));
        Map<PupilId, PersonName> names = new LinkedHashMap<>();
        mine.forEach(one -> pupils.findName(one).ifPresent(name -> names.put(one, name)));
        return names;
    }

    public Optional<PersonName> findName(Granted<PupilId> key) {
        return pupils.findName(key.target());
    }

    /// Whole days, as many as make a page; a day on which more was done than that goes on on the
    /// next.
    @Upholds(CONFIDENTIALITY)
    public LookedPart read(Granted<PupilId> key, Optional<EventId> before) {
        PupilId pupil = key.use(AccessActs.READ_OWN_LOG);
        Set<UUID> confidential = confidentialities.listEverConfidential(pupil).stream()
                .map(Id::value)
                .collect(Collectors.toSet());
        List<AuditEvent> shown = new ArrayList<>();
        Optional<EventId> next = before;
        Set<PersonId> staff = accounts.listAll(AccountKind.STAFF);
        LookRules rules = new LookRules(key.person(), staff, confidential);
        do {
            LogPage page = page(pupil, next);
            page.events().stream()
                    .filter(event -> !(rules.of(event) instanceof Look.Hidden))
                    .forEach(shown::add);
            next = page.next();
        } while (next.isPresent() && shown.size() < PAGE);
        List<AuditEvent> whole = next.isPresent() ? wholeDays(shown) : shown;
        return new LookedPart(
                new LookedDays(rules).of(words.say(whole)),
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
}
