package nl.zorgvuldig.dossier.record.confidentiality;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.ProcessingRestrictions;
import nl.zorgvuldig.dossier.record.documents.DocumentStore;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Confidentiality of items in dossiers: the head raises or lowers it, with a reason.
@Component
public final class Confidentialities {
    private final ProcessingRestrictions stills;
    private final ConfidentialityStore store;
    private final DossierStore entries;
    private final DocumentStore documents;
    private final ViewpointStore viewpoints;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Confidentialities(
            ProcessingRestrictions stills,
            ConfidentialityStore store,
            DossierStore entries,
            DocumentStore documents,
            ViewpointStore viewpoints,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.stills = stills;
        this.store = store;
        this.entries = entries;
        this.documents = documents;
        this.viewpoints = viewpoints;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// For the whole dossier, whoever asks: it is read as the system account, so that the rule does
    /// not depend on what the database shows the reader. Not inside another unit of work: that
    /// would hold one connection while it waits for a second.
    List<ConfidentialityChange> of(PupilId pupil) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.list(pupil)));
    }

    /// Like [#of], with today's restrictions, both read at once.
    public Marked marked(PupilId pupil) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> new Marked(of(pupil), stills.of(pupil))));
    }

    public record Marked(List<ConfidentialityChange> markings, Restriction still) {}

    /// What is or once was confidential, for callers that must not show that it exists. Like [#of]:
    /// not inside another unit of work.
    public Set<DossierItemId> listEverConfidential(PupilId pupil) {
        return of(pupil).stream()
                .filter(change -> change.level() == Confidentiality.CONFIDENTIAL)
                .map(ConfidentialityChange::piece)
                .collect(Collectors.toSet());
    }

    public List<ConfidentialityChange> of(PupilId pupil, DossierItemId piece) {
        return of(pupil).stream().filter(change -> change.piece().equals(piece)).toList();
    }

    /// Within the unit of work in which an entry is written or a document added, and before it.
    public void confideFromTheStart(Granted<PupilId> key, DossierItemId piece) {
        store.add(
                key.target(),
                new ConfidentialityChange(
                        piece, 1, Confidentiality.CONFIDENTIAL, key.person(), clock.instant(), Optional.empty()));
    }

    /// Within the unit of work in which an entry is taken back, and after it.
    public void takeBack(PupilId pupil, DossierItemId piece) {
        store.takeBack(pupil, piece);
    }

    public void takeOver(PupilId pupil, List<ConfidentialityChange> markings) {
        markings.forEach(change -> store.add(pupil, change));
    }

    /// The item that the head is about to raise or lower; leaves the key unused.
    public Optional<PendingClassification> findToMark(Granted<PupilId> key, DossierItemId piece) {
        return work.read(DossierActs.CLASSIFY, () -> find(key.target(), piece))
                .map(item -> new PendingClassification(item, of(key.target(), piece)));
    }

    private Optional<DossierItem> find(PupilId pupil, DossierItemId piece) {
        return entries.history(pupil, new EntryId(piece.value())).stream()
                .map(DossierItem.class::cast)
                .findFirst()
                .or(() -> documents.find(pupil, new DocumentId(piece.value())));
    }

    /// Makes an ordinary item confidential and a confidential one ordinary. Sending the same form
    /// again changes nothing.
    ///
    /// @param seen how many steps the head saw
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> mark(Granted<PupilId> key, DossierItemId piece, int seen, String reason) {
        List<Objection> objections = Stream.concat(
                        DossierRules.text("reason", reason, DossierRules.LONGEST_REASON).stream(),
                        stills.objection(key.target(), piece, "reason").stream())
                .toList();
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(DossierActs.CLASSIFY);
        List<ConfidentialityChange> before = of(pupil, piece);
        List<ConfidentialityChange> known =
                before.stream().filter(change -> change.step() <= seen).toList();
        ConfidentialityChange next = new ConfidentialityChange(
                piece,
                seen + 1,
                ConfidentialityRules.other(ConfidentialityRules.level(known)),
                key.person(),
                clock.instant(),
                Optional.of(reason.strip()));
        if (before.size() != seen) {
            return repeated(before, next);
        }
        return work.once(DossierActs.CLASSIFY, () -> add(key, pupil, next), _ -> repeated(of(pupil, piece), next));
    }

    private Outcome<Nothing> add(Granted<PupilId> key, PupilId pupil, ConfidentialityChange next) {
        if (find(pupil, next.piece()).isEmpty()) {
            return Outcome.notFound();
        }
        store.add(pupil, next);
        entries.classify(pupil, next.piece());
        documents.classify(pupil, next.piece());
        viewpoints.classify(pupil, next.piece());
        log.append(log.done(DossierActs.CLASSIFY, key.clause(), what(next.level()))
                .about(pupil)
                .through(next.piece()));
        return Outcome.done();
    }

    private static String what(Confidentiality level) {
        return switch (level) {
            case ORDINARY -> "lowered";
            case CONFIDENTIAL -> "raised";
        };
    }

    /// Treats what was sent before as done.
    private static Outcome<Nothing> repeated(List<ConfidentialityChange> markings, ConfidentialityChange next) {
        return markings.stream().anyMatch(next::repeats) ? Outcome.done() : Outcome.conflict();
    }

    /// An entry or a document whose confidentiality the head is about to change.
    ///
    /// @param markings newest first
    public record PendingClassification(DossierItem piece, List<ConfidentialityChange> markings) {
        public Confidentiality level() {
            return ConfidentialityRules.level(markings);
        }

        @Override
        public String toString() {
            return "PendingClassification[" + piece.piece() + ", " + markings.size() + "]";
        }
    }
}
