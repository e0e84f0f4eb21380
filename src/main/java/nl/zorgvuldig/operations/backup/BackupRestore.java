package nl.zorgvuldig.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import nl.zorgvuldig.platform.database.TableCopies;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import org.springframework.util.FileSystemUtils;

/// Restores both databases into a home that has none. From the first step to the last the home
/// carries a mark, and a marked home is not served; after an interruption the restore begins anew.
public final class BackupRestore {
    private static final String MARK = "restore.unfinished";

    private final Path home;
    private final BackupCopy main;
    private final BackupCopy keyring;

    /// @throws BackupFailed when the two do not belong together
    public BackupRestore(Path home, BackupCopy main, BackupCopy keyring) {
        this.home = home;
        this.main = main;
        this.keyring = keyring;
        if (keyring.made().isBefore(main.made())) {
            throw new BackupFailed("The copy of the keyring is older than that of the main database: keys of what"
                    + " came in between miss. Take a later one.");
        }
        if (keyring.demonstration() != main.demonstration()) {
            throw new BackupFailed("One copy is of a demonstration and the other is not.");
        }
    }

    /// Whether a restore was begun in this home and not ended.
    public static boolean unfinished(Path home) {
        return Files.exists(home.resolve(MARK));
    }

    /// @throws BackupFailed when there is data in the home, or a copy is damaged or of another
    ///     version
    public void load() {
        try {
            begin();
            try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home)) {
                postgres.migrate();
                read(postgres, "zorgvuldig", main);
                read(postgres, "keyring", keyring);
            }
        } catch (IOException failed) {
            throw new BackupFailed("A folder or file cannot be read or written.", failed);
        } catch (SQLException failed) {
            throw new BackupFailed("The database refuses what is in the copy.", failed);
        }
    }

    /// Removes the mark: from here on the home is served.
    public void end() {
        try {
            Files.delete(home.resolve(MARK));
        } catch (IOException failed) {
            throw new BackupFailed(home.resolve(MARK) + " cannot be removed.", failed);
        }
    }

    private void begin() throws IOException {
        boolean ours = unfinished(home);
        if (!ours && (Files.exists(home.resolve("data")) || Files.exists(home.resolve("files")))) {
            throw new BackupFailed(("There is data in %s. Move the folder away, make it anew with nothing but"
                            + " keys/ in it, and try again.")
                    .formatted(home));
        }
        Files.createDirectories(home);
        if (!ours) {
            Files.write(
                    home.resolve(MARK),
                    new byte[0],
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
        }
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        FileSystemUtils.deleteRecursively(home.resolve("files"));
        Files.deleteIfExists(home.resolve("postgres.properties"));
    }

    private static void read(EmbeddedPostgres postgres, String database, BackupCopy copy)
            throws IOException, SQLException {
        TableCopies.read(postgres.superuser(database), copy.tableFolder(), copy.tables());
    }
}
