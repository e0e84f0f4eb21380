package nl.zorgvuldig.dossier.record.agreements;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.readers.DossierReaders;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.ProcessingRestrictions;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Agreements as they proceed: the owner, the due day and the result of each.
@Component
public final class Agreements {
    private final ProcessingRestrictions stills;
    private final AgreementStore store;
    private final DossierStore entries;
    private final Confidentialities confidentialities;
    private final DossierReaders openers;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Agreements(
            ProcessingRestrictions stills,
            AgreementStore store,
            DossierStore entries,
            Confidentialities confidentialities,
            DossierReaders openers,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.stills = stills;
        this.store = store;
        this.entries = entries;
        this.confidentialities = confidentialities;
        this.openers = openers;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Within a unit of work; returns what the current act shows.
    public List<Agreement> list(PupilId pupil) {
        return store.list(pupil);
    }

    /// Within a unit of work; returns what the current act shows.
    public Optional<Agreement> find(PupilId pupil, EntryId entry) {
        return store.find(pupil, entry);
    }

    /// Within the unit of work in which the entry is written, and after it: its writer becomes the
    /// owner.
    public void begin(Granted<PupilId> key, EntryId entry, LocalDate dueOn) {
        store.add(
                key.target(),
                entry,
                new Agreement.Event(1, new Agreement.What.Given(key.person(), dueOn), key.person(), clock.instant()));
    }

    /// Whether an existing entry began in this way.
    public boolean began(Granted<PupilId> key, EntryId entry, Optional<LocalDate> dueOn) {
        return work.read(DossierActs.WRITE, () -> store.find(key.target(), entry))
                .map(agreement -> agreement.events().getFirst().what())
                .equals(dueOn.map(day -> new Agreement.What.Given(key.person(), day)));
    }

    /// The possible owners: those who may open the dossier and, for a confidential entry, may see
    /// it. Runs as the system account, since a writer does not know which colleagues signed the
    /// staff promise. Leaves the key unused.
    @Upholds(CONFIDENTIALITY)
    public List<SchoolColleague> listOwners(Granted<PupilId> key, Confidentiality level) {
        return boards.program(Acting.current().board())
                .call(() -> openers.list(key.target()).stream()
                        .filter(colleague ->
                                cannot(colleague, key.target(), level).isEmpty())
                        .toList());
    }

    private Optional<Objection> cannot(SchoolColleague colleague, PupilId pupil, Confidentiality level) {
        return AgreementRules.owner(openers.relationOf(colleague.person(), pupil), level);
    }

    /// Assigns it to somebody, or to the same person with another due day; also an agreement that
    /// nobody owned yet. Sending the same form again changes nothing.
    ///
    /// @param seen how many events the writer saw
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    public Outcome<Nothing> give(Granted<PupilId> key, EntryId entry, int seen, PersonId owner, LocalDate dueOn) {
        DossierItemId piece = DossierItemId.of(entry);
        Confidentiality level = ConfidentialityRules.level(confidentialities.of(key.target(), piece));
        return take(
                key,
                entry,
                seen,
                new Agreement.What.Given(owner, dueOn),
                Stream.concat(
                                AgreementRules.due(dueOn, SchoolDay.today(clock)).stream(),
                                AgreementRules.owner(openers.relationOf(owner, key.target()), level).stream())
                        .toList());
    }

    /// Closes it. Sending the same form again changes nothing.
    ///
    /// @param seen how many events the writer saw
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<Nothing> close(Granted<PupilId> key, EntryId entry, int seen, String result) {
        return take(
                key,
                entry,
                seen,
                new Agreement.What.Closed(result.strip()),
                AgreementRules.result(result).stream().toList());
    }

    private Outcome<Nothing> take(
            Granted<PupilId> key, EntryId entry, int seen, Agreement.What what, List<Objection> wrong) {
        List<Objection> objections = Stream.concat(
                        wrong.stream(), stills.objection(key.target(), DossierItemId.of(entry), field(what)).stream())
                .toList();
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(DossierActs.WRITE);
        List<ConfidentialityChange> markings = confidentialities.of(pupil, DossierItemId.of(entry));
        Agreement.Event event = new Agreement.Event(seen + 1, what, key.person(), clock.instant());
        return work.once(
                DossierActs.WRITE,
                () -> take(key, pupil, entry, event, markings),
                _ -> repeated(work.read(DossierActs.WRITE, () -> store.find(pupil, entry)), event));
    }

    private Outcome<Nothing> take(
            Granted<PupilId> key,
            PupilId pupil,
            EntryId entry,
            Agreement.Event event,
            List<ConfidentialityChange> markings) {
        entries.lock(entry);
        List<Entry> versions = ConfidentialityRules.open(entries.history(pupil, entry), markings, key.relation());
        if (versions.isEmpty() || versions.getFirst().kind() != EntryKind.AGREEMENT) {
            return Outcome.notFound();
        }
        Optional<Agreement> before = store.find(pupil, entry);
        if (before.map(Agreement::seen).orElse(0) != event.number() - 1) {
            return repeated(before, event);
        }
        if (before.filter(Agreement::open).isEmpty()
                && (before.isPresent() || event.what() instanceof Agreement.What.Closed)) {
            return Outcome.conflict();
        }
        store.add(pupil, entry, event);
        log.append(log.done(DossierActs.WRITE, key.clause(), what(event))
                .about(pupil)
                .through(entry));
        return Outcome.done();
    }

    private static String field(Agreement.What what) {
        return switch (what) {
            case Agreement.What.Given _ -> "owner";
            case Agreement.What.Closed _ -> "result";
        };
    }

    private static String what(Agreement.Event event) {
        return switch (event.what()) {
            case Agreement.What.Given _ -> "agreement-given";
            case Agreement.What.Closed _ -> "agreement-closed";
        };
    }

    /// Treats what was sent before as done.
    private static Outcome<Nothing> repeated(Optional<Agreement> agreement, Agreement.Event event) {
        return agreement.stream().flatMap(each -> each.events().stream()).anyMatch(event::repeats)
                ? Outcome.done()
                : Outcome.conflict();
    }

    /// Imports an agreement as it went elsewhere. System account only.
    public void takeOver(PupilId pupil, Agreement agreement) {
        work.change(
                Act.MAINTAIN, () -> agreement.events().forEach(event -> store.add(pupil, agreement.entry(), event)));
    }
}
