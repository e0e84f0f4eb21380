package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Still;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to what is confidential in dossiers: the head raises or lowers it, with a reason.
@Component
public final class Confidentialities {
    private final Stills stills;
    private final ConfidentialityStore store;
    private final DossierStore entries;
    private final DocumentStore documents;
    private final ViewpointStore viewpoints;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Confidentialities(
            Stills stills,
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

    /// Of the whole dossier, whoever asks: the program reads it for itself, so that the rule does
    /// not lean on what the database shows the reader. Not inside another unit of work: that would
    /// hold one connection while it waits for a second.
    List<Marking> of(PupilId pupil) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.list(pupil)));
    }

    /// As [#of], with what stands still today, both read at once.
    Marked marked(PupilId pupil) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> new Marked(of(pupil), stills.of(pupil))));
    }

    record Marked(List<Marking> markings, Still still) {}

    /// What is confidential or once was, for who must not show that it exists. As [#of]: not inside
    /// another unit of work.
    public Set<PieceId> listEverConfidential(PupilId pupil) {
        return of(pupil).stream()
                .filter(one -> one.level() == Confidentiality.CONFIDENTIAL)
                .map(Marking::piece)
                .collect(Collectors.toSet());
    }

    List<Marking> of(PupilId pupil, PieceId piece) {
        return of(pupil).stream().filter(one -> one.piece().equals(piece)).toList();
    }

    /// Within the unit of work in which an entry is written or a document added, and before it.
    void confideFromTheStart(Granted<PupilId> key, PieceId piece) {
        store.add(
                key.target(),
                new Marking(piece, 1, Confidentiality.CONFIDENTIAL, key.person(), clock.instant(), Optional.empty()));
    }

    void takeOver(PupilId pupil, List<Marking> markings) {
        markings.forEach(one -> store.add(pupil, one));
    }

    /// What the head is about to raise or lower; leaves the key unused.
    public Optional<ToMark> findToMark(Granted<PupilId> key, PieceId piece) {
        return work.read(DossierActs.CLASSIFY, () -> find(key.target(), piece))
                .map(one -> new ToMark(one, of(key.target(), piece)));
    }

    private Optional<Piece> find(PupilId pupil, PieceId piece) {
        return entries.history(pupil, new EntryId(piece.value())).stream()
                .map(Piece.class::cast)
                .findFirst()
                .or(() -> documents.find(pupil, new DocumentId(piece.value())));
    }

    /// Makes what is ordinary confidential and what is confidential ordinary. The same form sent
    /// again changes nothing.
    ///
    /// @param seen how many steps the head saw
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> mark(Granted<PupilId> key, PieceId piece, int seen, String reason) {
        List<Objection> objections = Stream.concat(
                        DossierRules.text("reason", reason, DossierRules.LONGEST_REASON).stream(),
                        stills.objection(key.target(), piece, "reason").stream())
                .toList();
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(DossierActs.CLASSIFY);
        List<Marking> before = of(pupil, piece);
        List<Marking> known = before.stream().filter(one -> one.step() <= seen).toList();
        Marking next = new Marking(
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

    private Outcome<Nothing> add(Granted<PupilId> key, PupilId pupil, Marking next) {
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

    /// What was sent before is done.
    private static Outcome<Nothing> repeated(List<Marking> markings, Marking next) {
        return markings.stream().anyMatch(next::repeats) ? Outcome.done() : Outcome.conflict();
    }
}
