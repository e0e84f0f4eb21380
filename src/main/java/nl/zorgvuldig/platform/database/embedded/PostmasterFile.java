package nl.zorgvuldig.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `postmaster.pid`, in which a server writes its process number. After a `kill -9` it stays, and
/// its number may belong to a zombie or to an unrelated process; PostgreSQL would then refuse to
/// start.
final class PostmasterFile {
    private PostmasterFile() {}

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /// Only for the holder of the lock. Leaves the file when a process still runs in the folder.
    static void removeStale(Path data) {
        if (!PostgresProcesses.in(data).isEmpty()) {
            return;
        }
        try {
            Files.deleteIfExists(in(data));
        } catch (IOException e) {
            throw DurableFolders.unusable(data, e);
        }
    }
}
