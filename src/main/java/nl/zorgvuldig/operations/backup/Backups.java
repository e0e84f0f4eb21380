package nl.zorgvuldig.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogExport;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.DatabaseSettings;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.database.TableCopies;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyEpoch;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes backup copies while everybody works on.
@Component
public final class Backups {
    /// Tables that only concern the present, such as sessions and planned jobs: not copied.
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "identity.spring_session",
            "identity.spring_session_attributes",
            "identity.sign_in_link",
            "identity.attempt",
            "jobs.scheduled_tasks");

    private final ObjectProvider<EmbeddedPostgres> embedded;
    private final DatabaseSettings databases;
    private final Installation installation;
    private final Boards boards;
    private final BlobStore blobs;
    private final Vault vault;
    private final AuditLog log;
    private final Clock clock;

    Backups(
            ObjectProvider<EmbeddedPostgres> embedded,
            DatabaseSettings databases,
            Installation installation,
            Boards boards,
            BlobStore blobs,
            Vault vault,
            AuditLog log,
            Clock clock) {
        this.embedded = embedded;
        this.databases = databases;
        this.installation = installation;
        this.boards = boards;
        this.blobs = blobs;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    /// Copies the main database at one moment, then the files it refers to. The copy is an audit
    /// event.
    ///
    /// @throws BackupFailed when it cannot be made; then nothing is left of it
    public BackupCopy main(Path parent) {
        EmbeddedPostgres postgres = embedded.getIfAvailable();
        if (postgres == null) {
            throw new BackupFailed(
                    "The database is a PostgreSQL of your own: copy it with pg_dump" + " (docs/databases.md).");
        }
        boards.forEach(this::write);
        Instant made = clock.instant();
        return new BackupFolders(parent, BackupCopy.Kind.MAIN).add(made, folder -> {
            BackupCopy copy = copy(BackupCopy.Kind.MAIN, made, 0, postgres.superuser("zorgvuldig"), folder);
            files(copy.files());
            return copy;
        });
    }

    /// Copies the keyring, with the log of each board. The previous copy is deleted: whoever keeps
    /// old ones keeps keys that were destroyed since.
    ///
    /// @throws BackupFailed when it cannot be made, also because keys are being rewrapped; then
    ///     nothing is left of it, and the previous one still exists
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    public BackupCopy keyring(Path parent) {
        boards.forEach(this::write);
        boards.all().forEach(log::seal); // makes sure that the signing key exists
        int epoch = quiet();
        Instant made = clock.instant();
        BackupFolders folders = new BackupFolders(parent, BackupCopy.Kind.KEYRING);
        BackupCopy done = folders.add(made, folder -> {
            BackupCopy copy = copy(BackupCopy.Kind.KEYRING, made, epoch, databases.keyringOwner(), folder);
            if (quiet() != epoch) {
                throw wrapping();
            }
            logs(copy);
            return copy;
        });
        folders.keepOnly(done);
        return done;
    }

    /// The number of the epoch in which every key is wrapped.
    private int quiet() {
        var epochs = vault.listEpochs();
        if (epochs.stream()
                .limit(epochs.size() - 1L)
                .anyMatch(epoch -> epoch.destroyedAt().isEmpty())) {
            throw wrapping();
        }
        return epochs.getLast().number();
    }

    /// Whether the newest copy in a folder still opens, and was made after this moment.
    boolean useful(Path parent, Instant moment) {
        int epoch = vault.listEpochs().stream().mapToInt(KeyEpoch::number).max().orElseThrow();
        return new BackupFolders(parent, BackupCopy.Kind.KEYRING)
                .newest()
                .filter(copy -> copy.epoch() == epoch && copy.made().isAfter(moment))
                .isPresent();
    }

    private static BackupFailed wrapping() {
        return new BackupFailed("The keys are being wrapped anew. Try again in a moment.");
    }

    private BackupCopy copy(BackupCopy.Kind kind, Instant made, int epoch, Login login, Path folder)
            throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        try {
            return new BackupCopy(
                    kind,
                    made,
                    installation.demonstration(),
                    epoch,
                    TableCopies.write(login, tables, OF_THE_MOMENT),
                    folder);
        } catch (SQLException failed) {
            throw new BackupFailed("The database does not answer.", failed);
        }
    }

    private void files(Path folder) throws IOException {
        BlobStore copies = BlobStore.in(folder);
        for (BoardId board : boards.all()) {
            for (BlobId blob : blobs.listBefore(board, Instant.MAX)) {
                try (InputStream in = blobs.open(board, blob)) {
                    copies.put(board, blob, in::transferTo);
                } catch (NoSuchFileException goneMeanwhile) {
                    // its row is gone too, or the log says that it was destroyed
                }
            }
        }
    }

    private void logs(BackupCopy copy) throws IOException {
        Files.createDirectory(copy.folder().resolve("log"));
        for (BoardId board : boards.all()) {
            try (OutputStream out = Files.newOutputStream(copy.log(board))) {
                log.export(board, LogExport.everything(), out);
            }
        }
    }

    private void write(BoardId board) {
        log.append(AuditEvent.of(clock, boards.program(board), Clause.CONFIDENTIALITY, AuditOutcome.DONE, "copied"));
    }
}
