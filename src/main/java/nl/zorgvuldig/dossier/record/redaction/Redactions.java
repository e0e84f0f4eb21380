package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.agreements.AgreementStore;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.dossier.record.documents.DocumentFiles;
import nl.zorgvuldig.dossier.record.documents.DocumentStore;
import nl.zorgvuldig.dossier.record.entries.ClosedVersionStore;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.dossier.record.entries.EndedEntryKeys;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointRules;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Erases items that should not be in a dossier ([RedactionRules]): every version of an entry goes with its key, a
/// document with its file, and so do the agreement in it, the mark that it is confidential, the views on it and its
/// place in plans.
/// What stays is that an item stood there.
@Component
public final class Redactions {
    private static final String FIELD = "ground";

    private final RedactionStore store;
    private final DossierStore entries;
    private final DocumentStore documents;
    private final DocumentFiles files;
    private final ClosedVersionStore closed;
    private final ViewpointStore viewpoints;
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
            DocumentStore documents,
            DocumentFiles files,
            ClosedVersionStore closed,
            ViewpointStore viewpoints,
            AgreementStore agreements,
            Confidentialities confidentialities,
            RedactionChecks checks,
            EndedEntryKeys keys,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.documents = documents;
        this.files = files;
        this.closed = closed;
        this.viewpoints = viewpoints;
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
    record Pending(ErasableItem item, Optional<Sentence> objection, List<RedactionRequests.Granted> requests) {}

    /// Why and for which request the head erases an item.
    ///
    /// @param givenBack whether the views on it were given back to who gave them
    record Reason(RedactionGround ground, Optional<UUID> request, boolean givenBack) {}

    /// What is left of an item that is gone: the keys of its versions and its file, to be destroyed once that is
    /// committed.
    private record Remains(List<UUID> keys, Optional<BlobId> file) {}

    /// Leaves the key unused. Empty when there is no such item.
    Optional<Pending> find(Granted<PupilId> key, DossierItemId piece) {
        PupilId pupil = key.target();
        return work.read(DossierActs.REDACT, () -> item(pupil, piece))
                .map(found -> new Pending(
                        found, RedactionRules.objection(facts(key, found, found.versions())), checks.granted(pupil)));
    }

    private RedactionRules.Facts facts(Granted<PupilId> key, ErasableItem found, int seen) {
        return checks.facts(key.person(), key.target(), found.item().piece(), found.versions(), seen);
    }

    /// An entry in its newest version, or a document, with the views on it.
    private Optional<ErasableItem> item(PupilId pupil, DossierItemId piece) {
        List<Viewpoint> views = ViewpointRules.about(piece, viewpoints.list(pupil));
        return entries.history(pupil, new EntryId(piece.value())).stream()
                .findFirst()
                .map(newest -> new ErasableItem(newest, newest.version(), views))
                .or(() -> documents
                        .find(pupil, new DocumentId(piece.value()))
                        .map(document -> new ErasableItem(document, 1, views)));
    }

    /// Whether this item was erased before.
    boolean erased(Granted<PupilId> key, DossierItemId piece) {
        return work.read(DossierActs.REDACT, () -> store.list(key.target())).stream()
                .anyMatch(redaction -> redaction.piece().equals(piece));
    }

    /// What was erased for a request, oldest first, for who may see the request.
    public List<Redaction> ofRequest(UUID request) {
        return checks.asProgram(() -> store.ofRequest(request));
    }

    /// Erases an item. Who does it a second time finds nothing.
    ///
    /// @param seen the version that the head saw
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Outcome<Nothing> erase(Granted<PupilId> key, DossierItemId piece, int seen, Reason reason) {
        PupilId pupil = key.use(DossierActs.REDACT);
        boolean fits = reason.request()
                .map(request -> reason.ground() == RedactionGround.REQUEST && checks.granted(pupil, request))
                .orElse(RedactionGround.own().contains(reason.ground()));
        if (!fits) {
            return rejected(Sentence.of("dossier.redact.no.request"));
        }
        Optional<ErasableItem> found = work.read(DossierActs.REDACT, () -> item(pupil, piece));
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        if (!found.get().views().isEmpty() && !reason.givenBack()) {
            return Outcome.rejected("given_back", Sentence.of("dossier.redact.no.given_back"));
        }
        Optional<Sentence> objection = RedactionRules.objection(facts(key, found.get(), seen));
        if (objection.isPresent()) {
            return rejected(objection.get());
        }
        Outcome<Remains> outcome =
                work.once(DossierActs.REDACT, () -> erase(key, pupil, found.get(), reason), _ -> Outcome.conflict());
        return outcome.map(remains -> {
            destroy(remains);
            return Nothing.NOTHING;
        });
    }

    private Outcome<Remains> erase(Granted<PupilId> key, PupilId pupil, ErasableItem seen, Reason reason) {
        DossierItemId piece = seen.item().piece();
        entries.lock(new EntryId(piece.value()));
        Optional<ErasableItem> found = item(pupil, piece);
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        if (found.get().versions() != seen.versions()
                || found.get().views().size() != seen.views().size()) {
            return rejected(Sentence.of("dossier.redact.no.changed"));
        }
        Redaction redaction = new Redaction(
                piece,
                seen.item().happenedOn(),
                seen.versions(),
                key.person(),
                clock.instant(),
                reason.ground(),
                reason.request());
        Remains remains = erase(pupil, redaction);
        log.append(log.done(DossierActs.REDACT, key.clause(), reason.ground().loggedErasing())
                .about(pupil)
                .through(piece.value())
                .counting(seen.versions()));
        return Outcome.done(remains);
    }

    /// Within a unit of work that may.
    private Remains erase(PupilId pupil, Redaction redaction) {
        EntryId entry = new EntryId(redaction.piece().value());
        store.add(pupil, redaction);
        agreements.takeBack(pupil, entry);
        store.unlink(pupil, redaction.piece());
        viewpoints.erase(pupil, redaction.piece());
        List<UUID> ended = Stream.concat(entries.erase(pupil, entry).stream(), closed.erase(pupil, entry).stream())
                .filter(Objects::nonNull)
                .toList();
        Optional<BlobId> file =
                documents.erase(pupil, new DocumentId(redaction.piece().value()));
        confidentialities.takeBack(pupil, redaction.piece());
        return new Remains(ended, file);
    }

    /// What falls in between is destroyed by the jobs that look for keys and files that nothing points to.
    private void destroy(Remains remains) {
        remains.keys().forEach(keys::destroy);
        remains.file().ifPresent(files::discard);
    }

    /// Erases what a restored backup brought back, for the system account; the keys end with the caller.
    ///
    /// @param last the newest version that went
    /// @return whether it was there, and nothing newer
    boolean eraseAgain(PupilId pupil, DossierItemId piece, int last, PersonId by, Instant at, RedactionGround ground) {
        Optional<Remains> gone = work.write(Act.MAINTAIN, () -> {
            Optional<LocalDate> day = entries.unopened(pupil, new EntryId(piece.value()), at)
                    .filter(each -> each.versions() <= last)
                    .map(DossierStore.UnopenedEntry::happenedOn)
                    .or(() -> documents.day(pupil, new DocumentId(piece.value()), at));
            return day.map(on -> erase(pupil, new Redaction(piece, on, last, by, at, ground, Optional.empty())));
        });
        gone.flatMap(Remains::file).ifPresent(files::discard);
        return gone.isPresent();
    }

    private static <T> Outcome<T> rejected(Sentence because) {
        return Outcome.rejected(List.of(new Objection(FIELD, because)));
    }
}
