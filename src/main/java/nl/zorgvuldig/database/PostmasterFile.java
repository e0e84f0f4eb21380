package nl.zorgvuldig.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `postmaster.pid`, in which a server writes its process number. After a `kill -9` it stays, and
// its number may belong
/// to a dead process nobody has buried or to a stranger; PostgreSQL would then refuse to start.
final class PostmasterFile {
    private PostmasterFile() {}

    /// Only for who holds the lock and has seen that no process stands in the folder.
    static void removeStale(Path data) {
        if (!Standing.in(data).isEmpty()) {
            return;
        }
        Path file = data.resolve("postmaster.pid");
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Folders.unusable(file, e);
        }
    }
}
