package nl.zorgvuldig.platform.audit.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogDamaged;
import nl.zorgvuldig.platform.audit.LogKeys;
import nl.zorgvuldig.platform.audit.export.LogExporter;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.audit.tree.SignedNote;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Verification kits of boards: one zip file with the log, every signed state of it, receipts and
/// certificates, the public key and a program that verifies all of it without us. It is streamed
/// while it is written, and contains no names. `docs/security.md` describes the files.
///
/// Receipts come first and the log last, so that the event of each receipt is in the log of the
/// same kit.
public final class VerificationKits {
    static final String VERSION = "zorgvuldig-kit-1";

    /// For an event of which only the place is left.
    static final String MISSING = "-";

    private final AuditLog log;
    private final KitEventReader lines;
    private final ReceiptTakeovers takeovers;
    private final List<KitPart> parts;
    private final Work work;
    private final LogKeys keys;
    private final Clock clock;

    public VerificationKits(AuditLog log, DataSource app, List<KitPart> parts, Work work, LogKeys keys, Clock clock) {
        this.log = log;
        this.lines = new KitEventReader(app);
        this.takeovers = new ReceiptTakeovers(app);
        this.parts = List.copyOf(parts);
        this.work = work;
        this.keys = keys;
        this.clock = clock;
    }

    /// Writes a kit. Does not close `out`.
    ///
    /// @return the number of events of the log in it
    @Upholds(Clause.CONFIDENTIALITY)
    public long make(BoardId board, OutputStream out) {
        Acting program = new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today(clock));
        return program.call(() -> makeNow(board, new KitZip(out)));
    }

    private long makeNow(BoardId board, KitZip zip) {
        String key = SignedNote.verifierKey(Checkpoint.origin(board), keys.publicKey(board));
        zip.document("LEESMIJ.txt", resource("LEESMIJ.txt"));
        zip.document("README.txt", resource("README.txt"));
        zip.document("Verify.java", resource("Verify.java"));
        zip.lines("key.txt", line -> line.accept(key));
        parts.forEach(part -> part.write(zip));
        zip.lines("takeovers.txt", line -> takeovers.write(board, this::read, line));
        Instant made = clock.instant();
        seal(board);
        long size = work.read(LogActs.EXPORT_LOG, () -> lines.size(board));
        zip.lines("log.txt", line -> log(board, size, line));
        zip.lines("checkpoints.txt", line -> checkpoints(board, size, line));
        manifest(board, made, zip);
        zip.finish();
        return size;
    }

    private <T> T read(Supplier<T> reading) {
        return Objects.requireNonNull(work.read(LogActs.EXPORT_LOG, reading));
    }

    /// A damaged log is written as it is; whoever verifies it will see.
    private void seal(BoardId board) {
        try {
            while (log.seal(board) > 0) {
                continue;
            }
        } catch (LogDamaged damaged) {
            return;
        }
    }

    /// In pieces, each in a short transaction of its own.
    private void log(BoardId board, long size, Consumer<String> line) {
        for (long from = 0; from < size; from += KitEventReader.AT_ONCE) {
            long first = from;
            work.read(LogActs.EXPORT_LOG, () -> lines.events(board, first, size))
                    .forEach(line);
        }
    }

    private void checkpoints(BoardId board, long size, Consumer<String> line) {
        List<Checkpoint> some = List.of();
        do {
            long after = some.isEmpty() ? 0 : some.getLast().size();
            some = work.read(LogActs.EXPORT_LOG, () -> lines.checkpoints(board, after, size));
            some.forEach(checkpoint -> line.accept(checkpoint.size() + " " + LogExporter.encode(checkpoint.note())));
        } while (!some.isEmpty());
    }

    /// Writes the list of all files, and a signed note over it.
    ///
    /// @param made just before the log was read for it: later events are not in it
    private void manifest(BoardId board, Instant made, KitZip zip) {
        List<String> list = new ArrayList<>();
        list.add(VERSION);
        list.add("made " + made);
        list.addAll(zip.list());
        StringBuilder text = new StringBuilder();
        list.forEach(word -> text.append(word).append('\n'));
        byte[] digest = MerkleHasher.sha256().digest(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String name = Checkpoint.origin(board) + "/kit";
        String note = SignedNote.sign(
                name + "\n" + list.size() + "\n" + SignedNote.base64(digest) + "\n",
                name,
                keys.publicKey(board),
                message -> keys.sign(board, message));
        list.add("seal " + LogExporter.encode(note));
        zip.lines("manifest.txt", line -> list.forEach(line));
    }

    private static byte[] resource(String name) {
        try (InputStream in = VerificationKits.class.getResourceAsStream("/verifier/kit/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
