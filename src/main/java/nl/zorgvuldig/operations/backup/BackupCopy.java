package nl.zorgvuldig.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.zorgvuldig.platform.database.TableCopies.Copied;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Complete copy of a backup, in its folder.
///
/// @param made data from after this moment is not in it
/// @param demonstration whether it is of a demonstration, which can never become real
/// @param epoch of the key file with which its keys open; 0 in a copy without keys
public record BackupCopy(Kind kind, Instant made, boolean demonstration, int epoch, Copied tables, Path folder) {
    private static final String MANIFEST = "manifest.json";
    private static final int FORM = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Kind of copy; the two must never be stored in one place.
    public enum Kind {
        /// The main database and the files: sealed.
        MAIN,
        /// The keyring, and the log of each board at that moment.
        KEYRING
    }

    /// The file that describes the copy, in its folder.
    private record Manifest(int form, Kind kind, Instant made, boolean demonstration, int epoch, Copied tables) {}

    /// @throws BackupFailed when there is no complete copy of this kind in the folder
    public static BackupCopy read(Path folder, Kind kind) {
        try {
            Manifest found = JSON.readValue(Files.readAllBytes(folder.resolve(MANIFEST)), Manifest.class);
            if (found.form() == FORM && found.kind() == kind) {
                return new BackupCopy(kind, found.made(), found.demonstration(), found.epoch(), found.tables(), folder);
            }
        } catch (IOException | JacksonException unreadable) {
            throw none(folder, kind, unreadable);
        }
        throw none(folder, kind, null);
    }

    private static BackupFailed none(Path folder, Kind kind, @org.jspecify.annotations.Nullable Exception why) {
        String what = kind == Kind.MAIN ? "main database" : "keyring";
        String words = "There is no complete copy of the " + what + " in " + folder + ".";
        return why == null ? new BackupFailed(words) : new BackupFailed(words, why);
    }

    void write() throws IOException {
        byte[] json = JSON.writeValueAsBytes(new Manifest(FORM, kind, made, demonstration, epoch, tables));
        Files.write(
                folder.resolve(MANIFEST),
                json,
                java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE,
                java.nio.file.StandardOpenOption.SYNC);
    }

    BackupCopy in(Path other) {
        return new BackupCopy(kind, made, demonstration, epoch, tables, other);
    }

    Path tableFolder() {
        return folder.resolve("tables");
    }

    Path files() {
        return folder.resolve("files");
    }

    Path log(Object board) {
        return folder.resolve("log").resolve(board + ".zip");
    }
}
