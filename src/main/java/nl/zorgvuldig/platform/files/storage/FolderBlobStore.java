package nl.zorgvuldig.platform.files.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Blob store in a folder of the data home: `<board>/<two digits>/<blob>`. A blob is written under
/// another name, flushed, renamed, and the folder flushed: a program that dies in between leaves an
/// unfinished file, which nobody opens and which is deleted when it is a day old.
public final class FolderBlobStore implements BlobStore {
    private static final String UNFINISHED = ".unfinished";
    private static final Duration SURELY_LEFT = Duration.ofDays(1);
    private static final int BUFFER = 1 << 16;

    private final Path root;

    public FolderBlobStore(Path root) {
        this.root = root;
    }

    @Override
    public void put(BoardId board, BlobId blob, Content content) throws IOException {
        Path file = file(board, blob);
        Path folder = PrivateFolder.make(root.resolve(board.value().toString()).resolve(shard(blob)));
        Path unfinished = folder.resolve(blob + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                        unfinished,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PrivateFolder.FILE_OF_OURS);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(blob.toString());
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        PrivateFolder.sync(folder);
    }

    @Override
    public InputStream open(BoardId board, BlobId blob) throws IOException {
        return Files.newInputStream(file(board, blob));
    }

    @Override
    public SeekableByteChannel seek(BoardId board, BlobId blob) throws IOException {
        return Files.newByteChannel(file(board, blob));
    }

    @Override
    public void delete(BoardId board, BlobId blob) throws IOException {
        Path file = file(board, blob);
        if (Files.deleteIfExists(file)) {
            PrivateFolder.sync(root.resolve(board.value().toString()).resolve(shard(blob)));
        }
    }

    @Override
    public Set<BlobId> listBefore(BoardId board, Instant moment) throws IOException {
        Set<BlobId> found = new HashSet<>();
        for (Path shard : list(root.resolve(board.value().toString()))) {
            for (Path file : list(shard)) {
                if (!putBefore(file, moment)) {
                    continue;
                }
                String name = file.getFileName().toString();
                if (name.endsWith(UNFINISHED)) {
                    discard(file);
                } else {
                    Id.parse(name).map(BlobId::new).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static void discard(Path unfinished) throws IOException {
        if (putBefore(unfinished, Instant.now().minus(SURELY_LEFT))) {
            Files.deleteIfExists(unfinished);
        }
    }

    private static boolean putBefore(Path file, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Path file(BoardId board, BlobId blob) {
        return root.resolve(board.value().toString()).resolve(shard(blob)).resolve(blob.toString());
    }

    private static String shard(BlobId blob) {
        return blob.toString().substring(0, 2);
    }
}
