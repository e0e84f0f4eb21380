package nl.zorgvuldig.platform.audit.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogExport;
import nl.zorgvuldig.platform.audit.LogKeys;
import nl.zorgvuldig.platform.audit.events.AuditEventRow;
import nl.zorgvuldig.platform.audit.events.LogStore;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.audit.tree.MerkleTree;
import nl.zorgvuldig.platform.audit.tree.SignedNote;
import nl.zorgvuldig.platform.audit.tree.StoredMerkleTree;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Exporter of events of the log with their proofs, so that anyone can verify them with
/// `Verify.java` (included) and nothing else. Exports what the rows contain, damaged or not: the
/// proofs speak for themselves. `docs/security.md` describes the format.
public final class LogExporter {
    static final String VERSION = "zorgvuldig-log-export-1";

    private static final int LINES = 500;
    private static final int MONTHS = 24;
    private static final String FROM = "select l.index, l.hash, "
            + AuditEventRow.COLUMNS
            + " from audit.leaf l join audit.event e on e.board = :board and e.id = l.event"
            + " where l.board = :board and l.index >= :from and l.index < :size";
    private static final String ABOUT = " and e.subject = :subject";
    private static final String IN_ORDER = " order by l.index limit " + LINES;

    private final Work work;
    private final LogStore store;
    private final StoredMerkleTree tree;
    private final JdbcClient client;
    private final LogKeys keys;
    private final Clock clock;

    public LogExporter(DataSource app, Work work, LogKeys keys, Clock clock) {
        this.work = work;
        this.store = new LogStore(app);
        this.tree = new StoredMerkleTree(app);
        this.client = JdbcClient.create(app);
        this.keys = keys;
        this.clock = clock;
    }

    private record Line(long index, byte[] hash, String text) {}

    /// Writes a zip file; does not close `out`.
    ///
    /// @return the number of events in it
    /// @throws IllegalStateException when nothing was sealed yet
    public long export(BoardId board, LogExport wanted, OutputStream out) {
        return work.read(LogActs.EXPORT_LOG, () -> {
            try {
                ZipOutputStream zip = new ZipOutputStream(out);
                copy("/verifier/Verify.java", "Verify.java", zip);
                copy("/verifier/LEESMIJ.txt", "LEESMIJ.txt", zip);
                zip.putNextEntry(new ZipEntry("log.txt"));
                long lines = write(board, wanted, zip);
                zip.closeEntry();
                zip.finish();
                return lines;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static void copy(String resource, String name, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = LogExporter.class.getResourceAsStream(resource)) {
            java.util.Objects.requireNonNull(in, resource).transferTo(zip);
        }
        zip.closeEntry();
    }

    private long write(BoardId board, LogExport wanted, OutputStream out) throws IOException {
        Checkpoint newest =
                store.head(board).newest().orElseThrow(() -> new IllegalStateException("nothing has been sealed yet"));
        MessageDigest digest = MerkleHasher.sha256();
        OutputStream digested = new DigestOutputStream(out, digest);
        put(digested, VERSION);
        put(digested, "key " + SignedNote.verifierKey(Checkpoint.origin(board), keys.publicKey(board)));
        put(digested, "made " + clock.instant());
        put(digested, "about " + wanted.subject().map(UUID::toString).orElse("all"));
        put(digested, "checkpoint " + encode(newest.note()));
        for (Checkpoint earlier : earlier(board, wanted, newest)) {
            List<byte[]> proof = tree.askEvenIfDamaged(
                    board, subtrees -> new MerkleTree(subtrees, newest.size()).consistency(earlier.size()));
            put(digested, "earlier " + encode(earlier.note()) + " " + join(proof));
        }
        long lines = writeLines(board, wanted, newest.size(), digested);
        put(digested, "end " + lines);
        put(out, "seal " + encode(seal(board, lines, digest.digest())));
        return lines;
    }

    private List<Checkpoint> earlier(BoardId board, LogExport wanted, Checkpoint newest) {
        List<Checkpoint> earlier = new ArrayList<>(wanted.earlier());
        if (earlier.isEmpty()) {
            earlier.addAll(store.monthEnds(board, MONTHS, newest.size()));
        }
        earlier.removeIf(held -> !held.board().equals(board) || held.size() > newest.size());
        return earlier;
    }

    private long writeLines(BoardId board, LogExport wanted, long size, OutputStream out) throws IOException {
        long count = 0;
        List<Line> lines = lines(board, wanted.subject(), 0, size);
        while (!lines.isEmpty()) {
            List<Line> some = lines;
            List<List<byte[]>> paths = tree.askEvenIfDamaged(board, subtrees -> {
                MerkleTree whole = new MerkleTree(subtrees, size);
                return some.stream().map(line -> whole.inclusion(line.index())).toList();
            });
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                String hash = SignedNote.base64(line.hash());
                put(out, "event %d %s %s %s".formatted(line.index(), hash, join(paths.get(i)), line.text()));
            }
            count += lines.size();
            lines = lines(board, wanted.subject(), lines.getLast().index() + 1, size);
        }
        return count;
    }

    private List<Line> lines(BoardId board, Optional<UUID> subject, long from, long size) {
        return client.sql(FROM + (subject.isPresent() ? ABOUT : "") + IN_ORDER)
                .param("board", board.value())
                .param("subject", subject.orElseGet(() -> new UUID(0, 0)))
                .param("from", from)
                .param("size", size)
                .query((row, number) -> new Line(
                        row.getLong("index"),
                        row.getBytes("hash"),
                        new String(AuditEventRow.line(board, row), StandardCharsets.UTF_8)))
                .list();
    }

    /// Signs the export as a whole, so that an event removed later is missed even where only some
    /// events are exported.
    private String seal(BoardId board, long lines, byte[] digest) {
        String name = Checkpoint.origin(board) + "/export";
        String text = name + "\n" + lines + "\n" + SignedNote.base64(digest) + "\n";
        return SignedNote.sign(text, name, keys.publicKey(board), message -> keys.sign(board, message));
    }

    static String join(List<byte[]> hashes) {
        return hashes.isEmpty()
                ? "-"
                : String.join(",", hashes.stream().map(SignedNote::base64).toList());
    }

    public static String encode(String note) {
        return SignedNote.base64(note.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
