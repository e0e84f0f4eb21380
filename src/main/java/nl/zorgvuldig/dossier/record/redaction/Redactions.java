package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.agreements.AgreementStore;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.dossier.record.entries.ClosedVersionStore;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.dossier.record.entries.EndedEntryKeys;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Erases entries that should not be in a dossier ([RedactionRules]): every version goes with its key, and so do the
/// agreement in it, the mark that it is confidential and its place in plans. What stays is that an item stood there.
@Component
public final class Redactions {
    private static final String FIELD = "ground";

    private final RedactionStore store;
    private final DossierStore entries;
    private final ClosedVersionStore closed;
    private final AgreementStore agreements;
    private final Confidentialities confidentialities;
    private final RedactionChecks checks;
    private final EndedEntryKeys keys;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Redactions(
            RedactionStore store,
            DossierStore entries,
            ClosedVersionStore closed,
            AgreementStore agreements,
            Confidentialities confidentialities,
            RedactionChecks checks,
            EndedEntryKeys keys,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.closed = closed;
        this.agreements = agreements;
        this.confidentialities = confidentialities;
        this.checks = checks;
        this.keys = keys;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What the head is about to erase.
    ///
    /// @param objection why it cannot be erased now
    /// @param requests that it may be erased for
    public record Pending(Entry newest, Optional<Sentence> objection, List<RedactionRequests.Granted> requests) {}

    /// Why and for which request the head erases an item.
    public record Reason(RedactionGround ground, Optional<UUID> request) {}

    /// Leaves the key unused. Empty when there is no such entry.
    public Optional<Pending> find(Granted<PupilId> key, EntryId entry) {
        PupilId pupil = key.target();
        return work.read(DossierActs.REDACT, () -> entries.history(pupil, entry)).stream()
                .findFirst()
                .map(newest -> new Pending(
                        newest,
                        RedactionRules.objection(checks.ofItem(key.person(), pupil, newest, newest.version())),
                        checks.granted(pupil)));
    }

    /// Whether this entry was erased before.
    public boolean erased(Granted<PupilId> key, EntryId entry) {
        return work.read(DossierActs.REDACT, () -> store.list(key.target())).stream()
                .anyMatch(redaction -> redaction.piece().equals(DossierItemId.of(entry)));
    }

    /// What was erased for a request, oldest first, for who may see the request.
    public List<Redaction> ofRequest(UUID request) {
        return checks.asProgram(() -> store.ofRequest(request));
    }

    /// Erases an entry. Who does it a second time finds nothing.
    ///
    /// @param seen the version that the head saw
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<Nothing> erase(Granted<PupilId> key, EntryId entry, int seen, Reason reason) {
        PupilId pupil = key.use(DossierActs.REDACT);
        boolean fits = reason.request()
                .map(request -> reason.ground() == RedactionGround.REQUEST && checks.granted(pupil, request))
                .orElse(RedactionGround.own().contains(reason.ground()));
        if (!fits) {
            return rejected(Sentence.of("dossier.redact.no.request"));
        }
        Optional<Entry> newest = work.read(DossierActs.REDACT, () -> entries.history(pupil, entry)).stream()
                .findFirst();
        if (newest.isEmpty()) {
            return Outcome.notFound();
        }
        Optional<Sentence> objection = RedactionRules.objection(checks.ofItem(key.person(), pupil, newest.get(), seen));
        if (objection.isPresent()) {
            return rejected(objection.get());
        }
        Outcome<List<UUID>> outcome =
                work.once(DossierActs.REDACT, () -> erase(key, pupil, newest.get(), reason), _ -> Outcome.conflict());
        return outcome.map(ended -> {
            ended.forEach(keys::destroy);
            return Nothing.NOTHING;
        });
    }

    /// @return the keys of all versions
    private Outcome<List<UUID>> erase(Granted<PupilId> key, PupilId pupil, Entry seen, Reason reason) {
        entries.lock(seen.id());
        List<Entry> versions = entries.history(pupil, seen.id());
        if (versions.isEmpty()) {
            return Outcome.notFound();
        }
        if (versions.getFirst().version() != seen.version()) {
            return rejected(Sentence.of("dossier.redact.no.changed"));
        }
        Redaction redaction = new Redaction(
                seen.piece(),
                seen.happenedOn(),
                versions.size(),
                key.person(),
                clock.instant(),
                reason.ground(),
                reason.request());
        List<UUID> ended = erase(pupil, redaction);
        log.append(log.done(DossierActs.REDACT, key.clause(), reason.ground().loggedErasing())
                .about(pupil)
                .through(seen.id())
                .counting(versions.size()));
        return Outcome.done(ended);
    }

    /// Within a unit of work that may.
    private List<UUID> erase(PupilId pupil, Redaction redaction) {
        EntryId entry = new EntryId(redaction.piece().value());
        store.add(pupil, redaction);
        agreements.takeBack(pupil, entry);
        store.unlink(pupil, redaction.piece());
        List<UUID> ended = Stream.concat(entries.erase(pupil, entry).stream(), closed.erase(pupil, entry).stream())
                .filter(Objects::nonNull)
                .toList();
        confidentialities.takeBack(pupil, redaction.piece());
        return ended;
    }

    /// Erases what a restored backup brought back, for the system account; the keys end with the caller.
    ///
    /// @param last the newest version that went
    /// @return whether it was there, and nothing newer
    boolean eraseAgain(PupilId pupil, EntryId entry, int last, PersonId by, Instant at, RedactionGround ground) {
        return work.write(Act.MAINTAIN, () -> {
            Optional<DossierStore.UnopenedEntry> found =
                    entries.unopened(pupil, entry, at).filter(each -> each.versions() <= last);
            found.ifPresent(each -> erase(
                    pupil,
                    new Redaction(
                            DossierItemId.of(entry),
                            each.happenedOn(),
                            each.versions(),
                            by,
                            at,
                            ground,
                            Optional.empty())));
            return found.isPresent();
        });
    }

    private static <T> Outcome<T> rejected(Sentence because) {
        return Outcome.rejected(List.of(new Objection(FIELD, because)));
    }
}
