package nl.zorgvuldig.audit;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.EventId;

/// Exports one line of the log with its proof, in the form of a whole export, and signs documents
/// that go with it.
final class LineExporter {
    private final LogStore store;
    private final StoredTree tree;
    private final LogKeys keys;
    private final Clock clock;

    LineExporter(DataSource app, LogKeys keys, Clock clock) {
        this.store = new LogStore(app);
        this.tree = new StoredTree(app);
        this.keys = keys;
        this.clock = clock;
    }

    LoggedLine find(BoardId board, UUID subject, UUID through) {
        String head = head(board, subject);
        Optional<AuditEvent> found = store.through(board, subject, through);
        if (found.isEmpty()) {
            return new LoggedLine.None(head);
        }
        AuditEvent event = found.get();
        EventId id = event.id();
        OptionalLong index = store.findIndex(board, id.value());
        Optional<Checkpoint> newest = store.head(board).newest();
        if (index.isEmpty() || newest.isEmpty() || newest.get().size() <= index.getAsLong()) {
            return new LoggedLine.NotYet(id, event.at(), head);
        }
        Checkpoint checkpoint = newest.get();
        String export = export(board, head, event, index.getAsLong(), checkpoint);
        return new LoggedLine.Proven(id, index.getAsLong(), event.at(), checkpoint, export);
    }

    /// A note that the board's log signs: this digest is of a document of ours.
    String sign(BoardId board, byte[] document) {
        String name = Checkpoint.origin(board) + "/receipt";
        return sign(board, name, Hasher.sha256().digest(document));
    }

    private String head(BoardId board, UUID subject) {
        return "%s\nkey %s\nmade %s\nabout %s\n"
                .formatted(
                        Exporter.VERSION,
                        SignedNote.verifierKey(Checkpoint.origin(board), keys.publicKey(board)),
                        clock.instant(),
                        subject);
    }

    private String export(
            BoardId board, String head, AuditEvent event, long index, Checkpoint checkpoint) {
        List<byte[]> path =
                tree.ask(board, parts -> new Tree(parts, checkpoint.size()).inclusion(index));
        byte[] line = EventLine.of(event);
        String text =
                "%scheckpoint %s\nevent %d %s %s %s\nend 1\n"
                        .formatted(
                                head,
                                Exporter.encode(checkpoint.note()),
                                index,
                                SignedNote.base64(new Hasher().leaf(line)),
                                Exporter.join(path),
                                new String(line, java.nio.charset.StandardCharsets.US_ASCII));
        MessageDigest digest = Hasher.sha256();
        byte[] whole = digest.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String seal = sign(board, Checkpoint.origin(board) + "/export", whole);
        return text + "seal " + Exporter.encode(seal) + "\n";
    }

    private String sign(BoardId board, String name, byte[] digest) {
        String text = name + "\n1\n" + SignedNote.base64(digest) + "\n";
        return SignedNote.sign(
                text, name, keys.publicKey(board), message -> keys.sign(board, message));
    }
}
