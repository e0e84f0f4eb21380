package nl.zorgvuldig.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.holdings.ReplayableDestruction;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Second part of a restore, after the databases: files, the audit events since the copy was made,
/// and above all the destructions since. To be done before anybody is served; may be repeated, and
/// interrupted anywhere: until it is complete it begins at the same event of the log.
@Component
public final class RestoreCatchUp {
    private final Boards boards;
    private final BlobStore blobs;
    private final AuditLog log;
    private final List<ReplayableDestruction> all;
    private final Outbox outbox;
    private final Clock clock;

    RestoreCatchUp(
            Boards boards, BlobStore blobs, AuditLog log, List<ReplayableDestruction> all, Outbox outbox, Clock clock) {
        this.boards = boards;
        this.blobs = blobs;
        this.log = log;
        this.all = List.copyOf(all);
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param lines audit events that came back
    /// @param destroyed number of things destroyed again
    /// @param letters waiting messages that are not sent: most had been sent since
    public record Done(int lines, int destroyed, int letters) {}

    /// Resumes the log of every board first: from then on each board is known to be incomplete, and
    /// nobody is served before all are complete.
    ///
    /// @throws BackupFailed when the keyring's copy has no log of one of them; then nothing began
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    public void begin(Collection<BoardId> every, BackupCopy keyring) {
        every.forEach(board -> export(board, keyring));
        every.forEach(board -> resume(board, keyring));
    }

    private List<AuditEvent> resume(BoardId board, BackupCopy keyring) {
        try (InputStream in = Files.newInputStream(export(board, keyring))) {
            return log.resume(board, in);
        } catch (IOException failed) {
            throw new BackupFailed("The log of board " + board + " cannot be read.", failed);
        }
    }

    private static Path export(BoardId board, BackupCopy keyring) {
        Path export = keyring.log(board);
        if (!Files.exists(export)) {
            throw new BackupFailed("There is no log of board " + board + " in " + export + ".");
        }
        return export;
    }

    /// @param files of a copy of the main database; empty when they are in their place already
    /// @throws BackupFailed when the keyring's copy has no log of this board
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    public Done catchUp(BoardId board, Optional<Path> files, BackupCopy keyring) {
        try {
            if (files.isPresent()) {
                put(board, files.get());
            }
            List<AuditEvent> since = resume(board, keyring);
            return boards.program(board).call(() -> catchUp(board, since));
        } catch (IOException failed) {
            throw new BackupFailed("A folder or file cannot be read or written.", failed);
        }
    }

    private Done catchUp(BoardId board, List<AuditEvent> since) {
        int letters = outbox.abandon();
        int destroyed = all.stream()
                .mapToInt(destruction -> destruction.destroyAgain(since))
                .sum();
        log.append(AuditEvent.of(
                        clock, boards.program(board), Clause.DESTRUCTION_AFTER_TWO_YEARS, AuditOutcome.DONE, "restored")
                .counting(since.size()));
        log.caughtUp(board);
        return new Done(since.size(), destroyed, letters);
    }

    private void put(BoardId board, Path files) throws IOException {
        BlobStore copies = BlobStore.in(files);
        Set<BlobId> here = blobs.listBefore(board, Instant.MAX);
        for (BlobId blob : copies.listBefore(board, Instant.MAX)) {
            if (!here.contains(blob)) {
                try (InputStream in = copies.open(board, blob)) {
                    blobs.put(board, blob, in::transferTo);
                }
            }
        }
    }
}
