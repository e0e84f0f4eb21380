package nl.zorgvuldig.platform.audit.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.LogKeys;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.audit.events.AuditEventStore;
import nl.zorgvuldig.platform.audit.events.CanonicalEvent;
import nl.zorgvuldig.platform.audit.events.LogStore;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.audit.tree.MerkleTree;
import nl.zorgvuldig.platform.audit.tree.SignedNote;
import nl.zorgvuldig.platform.audit.tree.StoredMerkleTree;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EventId;

/// Exports one event of the log with its proof, in the form of a whole export, and signs documents
/// that accompany it.
public final class AuditEventExporter {
    private final LogStore store;
    private final AuditEventStore events;
    private final StoredMerkleTree tree;
    private final LogKeys keys;
    private final Clock clock;

    public AuditEventExporter(DataSource app, AuditEventStore events, LogKeys keys, Clock clock) {
        this.store = new LogStore(app);
        this.events = events;
        this.tree = new StoredMerkleTree(app);
        this.keys = keys;
        this.clock = clock;
    }

    public LoggedEventProof find(BoardId board, UUID subject, UUID through) {
        return find(board, subject, through, List::of);
    }

    /// Most events about one subject that are included.
    private static final int MOST = 100;

    public LoggedEventProof findAll(BoardId board, UUID subject, UUID through) {
        return find(
                board,
                subject,
                through,
                event -> events.about(board, subject, MOST, Optional.empty()).reversed());
    }

    private LoggedEventProof find(
            BoardId board, UUID subject, UUID through, Function<AuditEvent, List<AuditEvent>> along) {
        String head = head(board, subject);
        Optional<AuditEvent> found = events.through(board, subject, through);
        if (found.isEmpty()) {
            return new LoggedEventProof.None(head);
        }
        AuditEvent event = found.get();
        EventId id = event.id();
        OptionalLong index = store.findIndex(board, id.value());
        Optional<Checkpoint> newest = store.head(board).newest();
        if (index.isEmpty() || newest.isEmpty() || newest.get().size() <= index.getAsLong()) {
            return new LoggedEventProof.NotYet(id, event.at(), head);
        }
        Checkpoint checkpoint = newest.get();
        String export = export(board, head, along.apply(event), checkpoint);
        return new LoggedEventProof.Proven(id, index.getAsLong(), event.at(), checkpoint, export);
    }

    /// A note signed with the log's key: this digest is of a document of this program.
    public String sign(BoardId board, byte[] document) {
        String name = Checkpoint.origin(board) + "/receipt";
        return sign(board, name, 1, MerkleHasher.sha256().digest(document));
    }

    private String head(BoardId board, UUID subject) {
        return "%s\nkey %s\nmade %s\nabout %s\n"
                .formatted(
                        LogExporter.VERSION,
                        SignedNote.verifierKey(Checkpoint.origin(board), keys.publicKey(board)),
                        clock.instant(),
                        subject);
    }

    private String export(BoardId board, String head, List<AuditEvent> events, Checkpoint checkpoint) {
        SortedMap<Long, String> lines = new TreeMap<>();
        for (AuditEvent event : events) {
            OptionalLong index = store.findIndex(board, event.id().value());
            if (index.isPresent() && index.getAsLong() < checkpoint.size()) {
                lines.put(index.getAsLong(), line(board, event, index.getAsLong(), checkpoint));
            }
        }
        String text = "%scheckpoint %s\n%send %d\n"
                .formatted(head, LogExporter.encode(checkpoint.note()), String.join("", lines.values()), lines.size());
        MessageDigest digest = MerkleHasher.sha256();
        byte[] whole = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        String seal = sign(board, Checkpoint.origin(board) + "/export", lines.size(), whole);
        return text + "seal " + LogExporter.encode(seal) + "\n";
    }

    private String line(BoardId board, AuditEvent event, long index, Checkpoint checkpoint) {
        List<byte[]> path = tree.ask(board, parts -> new MerkleTree(parts, checkpoint.size()).inclusion(index));
        byte[] line = CanonicalEvent.of(event);
        return "event %d %s %s %s\n"
                .formatted(
                        index,
                        SignedNote.base64(new MerkleHasher().leaf(line)),
                        LogExporter.join(path),
                        new String(line, StandardCharsets.US_ASCII));
    }

    private String sign(BoardId board, String name, int count, byte[] digest) {
        String text = name + "\n" + count + "\n" + SignedNote.base64(digest) + "\n";
        return SignedNote.sign(text, name, keys.publicKey(board), message -> keys.sign(board, message));
    }
}
