package nl.zorgvuldig.platform.database.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Lock of a folder: its holder may start the server. The system releases the lock the moment its
/// holder dies.
///
/// Holders in this program are tracked separately: a second channel on the same file would release
/// the first one's lock when it closes.
final class PostgresHomeLock implements AutoCloseable {
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private PostgresHomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Optional<PostgresHomeLock> tryTake(Path file) {
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return Optional.empty();
            }
            try {
                FileChannel channel = DurableFolders.lockFile(file);
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
                HELD.add(file);
                return Optional.of(new PostgresHomeLock(file, channel));
            } catch (IOException e) {
                throw DurableFolders.unusable(file, e);
            }
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            try {
                channel.close();
            } catch (IOException e) {
                throw DurableFolders.unusable(file, e);
            } finally {
                HELD.remove(file);
            }
        }
    }
}
