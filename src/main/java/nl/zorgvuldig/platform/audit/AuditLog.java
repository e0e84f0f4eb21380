package nl.zorgvuldig.platform.audit;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.events.AuditEventStore;
import nl.zorgvuldig.platform.audit.events.AuditEventWriter;
import nl.zorgvuldig.platform.audit.events.LogCounts;
import nl.zorgvuldig.platform.audit.events.LogSealer;
import nl.zorgvuldig.platform.audit.events.LogStore;
import nl.zorgvuldig.platform.audit.export.AuditEventExporter;
import nl.zorgvuldig.platform.audit.export.LogExporter;
import nl.zorgvuldig.platform.audit.export.LogResumption;
import nl.zorgvuldig.platform.audit.kit.ReceiptFile;
import nl.zorgvuldig.platform.audit.kit.ReceiptTakeovers;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.audit.tree.MerkleTree;
import nl.zorgvuldig.platform.audit.tree.SignedNote;
import nl.zorgvuldig.platform.audit.tree.StoredMerkleTree;
import nl.zorgvuldig.platform.audit.verification.LogVerifier;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Audit log of a board. An event is on disk before [#append] returns; soon after, [#seal] gives it
/// a place in a Merkle tree of which the root is signed. From then on nobody can change, remove or
/// move it unseen, the owner of the database included.
///
/// Who may read the log is decided elsewhere; here a board sees its own log, and no other.
public final class AuditLog {
    private static final Duration UNSEALED_OF = Duration.ofDays(1);
    private static final Duration TIME_TO_SEAL = Duration.ofMinutes(15);

    private final AuditEventWriter writer;
    private final Work work;
    private final LogStore store;
    private final AuditEventStore events;
    private final LogCounts counts;
    private final StoredMerkleTree tree;
    private final LogSealer sealer;
    private final LogVerifier verifier;
    private final LogResumption resuming;
    private final LogExporter exporter;
    private final AuditEventExporter lines;
    private final ReceiptTakeovers takeovers;
    private final LogKeys keys;
    private final ActRegistry acts;
    private final Clock clock;

    /// @param log connections that only write events
    public AuditLog(DataSource log, DataSource app, Work work, LogKeys keys, ActRegistry acts, Clock clock) {
        this.writer = new AuditEventWriter(log);
        this.work = work;
        this.store = new LogStore(app);
        this.events = new AuditEventStore(app, acts);
        this.counts = new LogCounts(app);
        this.tree = new StoredMerkleTree(app);
        this.sealer = new LogSealer(app, work, keys, clock);
        this.verifier = new LogVerifier(app, work, keys, clock);
        this.resuming = new LogResumption(app, work, sealer, keys, acts, clock);
        this.exporter = new LogExporter(app, work, keys, clock);
        this.lines = new AuditEventExporter(app, events, keys, clock);
        this.takeovers = new ReceiptTakeovers(app);
        this.keys = keys;
        this.acts = acts;
        this.clock = clock;
    }

    /// Appends an event, and returns when it is on disk. Has its own connection: it neither waits
    /// for the caller's transaction nor is rolled back with it.
    ///
    /// @throws LogUnavailable when it could not be written; then what it would allow must not
    ///     happen
    /// @throws IllegalArgumentException when no module declares the act: the event could not be
    ///     read
    @Upholds(Clause.CONFIDENTIALITY)
    public void append(AuditEvent event) {
        if (acts.find(event.act().code()).filter(act -> act == event.act()).isEmpty()) {
            throw new IllegalArgumentException("no module declares " + event.act());
        }
        writer.append(event);
        RefusalTracker.note(event);
    }

    /// An event of this moment that says the acting person did something, about nobody in
    /// particular; to be completed with [AuditEvent#about]. Nothing is written before [#append].
    public AuditEvent done(Act act, Clause clause, String relation) {
        return AuditEvent.of(clock, Acting.current().with(act), clause, AuditOutcome.DONE, relation);
    }

    /// Takes over receipts that are older than the log, for the acting person's board: one event
    /// contains their number and the root over all of them. Later receipts are not under that root.
    ///
    /// @param lines each receipt as it will be written in a kit
    /// @throws LogUnavailable when the event could not be written
    public void takeOver(ReceiptFile file, Clause clause, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        work.change(Act.MAINTAIN, () -> {
            UUID root = takeovers.add(Acting.current().board(), file, lines);
            append(done(Act.MAINTAIN, clause, file.relation()).through(root).counting(lines.size()));
        });
    }

    /// Events about one person's data, newest first.
    public LogPage history(UUID subject, int limit, Optional<EventId> before) {
        return page(limit, (board, most) -> events.about(board, subject, most, before));
    }

    /// As [#history(UUID, int, Optional)], for some acts only.
    public LogPage history(UUID subject, Set<Act> acts, int limit, Optional<EventId> before) {
        return page(limit, (board, most) -> events.about(board, subject, acts, most, before));
    }

    /// Events of the acting person's board, newest first.
    public LogPage search(LogSearch wanted, int limit, Optional<EventId> before) {
        return page(limit, (board, most) -> events.search(board, wanted, most, before));
    }

    /// The oldest event of the acting person's board; empty for an empty log.
    public Optional<AuditEvent> findFirst() {
        BoardId board = Acting.current().board();
        return work.read(LogActs.READ_LOG, () -> events.first(board));
    }

    private interface Lines {
        List<AuditEvent> list(BoardId board, int most);
    }

    private LogPage page(int limit, Lines lines) {
        BoardId board = Acting.current().board();
        List<AuditEvent> found = work.read(LogActs.READ_LOG, () -> lines.list(board, limit + 1));
        if (found.size() <= limit) {
            return new LogPage(found, Optional.empty());
        }
        List<AuditEvent> shown = found.subList(0, limit);
        return new LogPage(shown, Optional.of(shown.getLast().id()));
    }

    /// How often each dossier of the acting person's board was opened since, and through which
    /// relation.
    public List<DossierOpeningCount> countOpened(Instant since) {
        BoardId board = Acting.current().board();
        return work.read(LogActs.READ_LOG, () -> counts.opened(board, since));
    }

    /// Whether somebody had the whole log of the acting person's board verified since.
    public boolean verifiedSince(Instant moment) {
        BoardId board = Acting.current().board();
        return work.read(LogActs.READ_LOG, () -> counts.verified(board, moment));
    }

    /// The events of the last day that are not yet sealed. For the acting board.
    public SealingBacklog countUnsealed() {
        BoardId board = Acting.current().board();
        Instant now = clock.instant();
        return work.read(
                LogActs.READ_LOG, () -> counts.unsealed(board, now.minus(UNSEALED_OF), now.minus(TIME_TO_SEAL)));
    }

    /// The signed states of the acting person's board's log, newest first.
    ///
    /// @param before only smaller ones; `Long.MAX_VALUE` for the newest
    public List<Checkpoint> checkpoints(int limit, long before) {
        BoardId board = Acting.current().board();
        return work.read(LogActs.READ_LOG, () -> store.checkpoints(board, limit, before));
    }

    /// When a checkpoint of the acting person's board was signed.
    public Optional<Instant> findSignedAt(Checkpoint checkpoint) {
        return work.read(LogActs.READ_LOG, () -> store.findSignedAt(checkpoint));
    }

    /// Proof that an event is in the log; empty when there is no such event or it was not sealed
    /// yet.
    public Optional<InclusionProof> prove(EventId id) {
        BoardId board = Acting.current().board();
        return work.read(LogActs.READ_LOG, () -> prove(board, id));
    }

    private Optional<InclusionProof> prove(BoardId board, EventId id) {
        OptionalLong index = store.findIndex(board, id.value());
        Optional<Checkpoint> newest = store.head(board).newest();
        Optional<AuditEvent> event = events.find(board, id);
        if (index.isEmpty() || newest.isEmpty() || event.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> path = tree.ask(
                board, subtrees -> new MerkleTree(subtrees, newest.get().size()).inclusion(index.getAsLong()));
        List<String> hashes = path.stream().map(SignedNote::base64).toList();
        return Optional.of(new InclusionProof(event.get(), index.getAsLong(), hashes, newest.get()));
    }

    /// The event of the acting person's board about `subject` that runs through `through`, with its
    /// proof as far as there is one. For a receipt: the caller decides who gets it.
    public LoggedEventProof find(UUID subject, UUID through) {
        BoardId board = Acting.current().board();
        return work.read(LogActs.READ_LOG, () -> lines.find(board, subject, through));
    }

    /// As [#find], with every other event about `subject` that is sealed. For a certificate that
    /// rests on more than one event.
    public LoggedEventProof findAll(UUID subject, UUID through) {
        BoardId board = Acting.current().board();
        return work.read(LogActs.READ_LOG, () -> lines.findAll(board, subject, through));
    }

    /// Signs a document that accompanies an event, for the acting person's board.
    ///
    /// @return a signed note, by which `Verify.java` checks that the document is unaltered
    public String sign(byte[] document) {
        return lines.sign(Acting.current().board(), document);
    }

    /// Gives events their place in the tree and signs the result. To be called every few seconds
    /// for every board, on any number of instances; safe to stop at any moment.
    ///
    /// @return the number of events sealed
    /// @throws LogDamaged when the log is not what was signed last
    public int seal(BoardId board) {
        return asProgram(board, () -> sealer.seal(board));
    }

    /// Recomputes the whole log. Holds two connections until it is finished.
    public LogVerification verify(BoardId board) {
        return asProgram(board, () -> verifier.verify(board));
    }

    /// Whether the log still begins with what an external checkpoint signed.
    public CheckpointConsistency compare(Checkpoint earlier) {
        BoardId board = earlier.board();
        return asProgram(board, () -> work.read(Act.MAINTAIN, () -> compare(board, earlier)));
    }

    private CheckpointConsistency compare(BoardId board, Checkpoint earlier) {
        boolean genuine = earlier.judge(keys.publicKey(board)) == SignedNote.Verdict.GENUINE;
        if (!genuine || Checkpoint.parse(earlier.note()).filter(earlier::equals).isEmpty()) {
            return CheckpointConsistency.NOT_OURS;
        }
        if (earlier.size() > store.head(board).leaves()) {
            return CheckpointConsistency.CUT_SHORT;
        }
        byte[] root = tree.ask(board, subtrees -> new MerkleTree(subtrees, earlier.size()).root());
        return SignedNote.base64(root).equals(earlier.root())
                ? CheckpointConsistency.CONTINUED
                : CheckpointConsistency.REWRITTEN;
    }

    /// Writes a zip file with events, proofs and the program that verifies them; seals first, so
    /// that every event committed before the call is in it. Does not close `out`.
    ///
    /// @return the number of events in it
    /// @throws IllegalStateException when the log is empty
    public long export(BoardId board, LogExport wanted, OutputStream out) {
        return asProgram(board, () -> {
            try {
                sealer.seal(board);
            } catch (LogDamaged damaged) {
                return exporter.export(board, wanted, out);
            }
            return exporter.export(board, wanted, out);
        });
    }

    /// Brings a log that was restored from an old copy up to the end of a later export of it.
    ///
    /// @param export the zip file [#export] made
    /// @return the events that came back, in their order; the same on every call until [#caughtUp]
    /// @throws LogResumptionFailed when it is not a later export of this whole log; then nothing
    ///     changed
    public List<AuditEvent> resume(BoardId board, InputStream export) {
        return asProgram(board, () -> resuming.resume(board, export));
    }

    /// Whether events came back by [#resume] that were not confirmed with [#caughtUp].
    public boolean catchingUp(BoardId board) {
        return asProgram(board, () -> resuming.unfinished(board));
    }

    /// Confirms that the consequences of the events that came back were carried out.
    public void caughtUp(BoardId board) {
        asProgram(board, () -> {
            resuming.caughtUp(board);
            return board;
        });
    }

    /// The key's fingerprint, to be printed and compared: SHA-256 of the public key in 64
    /// hexadecimal digits.
    public String fingerprint(BoardId board) {
        return HexFormat.of().formatHex(MerkleHasher.sha256().digest(keys.publicKey(board)));
    }

    private <T> T asProgram(BoardId board, Supplier<T> work) {
        if (Acting.someone() && !Acting.current().board().equals(board)) {
            throw new IllegalArgumentException("that is the log of another board");
        }
        Acting program = new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today(clock));
        return program.call(work);
    }
}
