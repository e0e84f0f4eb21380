package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import nl.zorgvuldig.platform.files.storage.FolderBlobStore;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Store of sealed files. It sees only ciphertext and names that reveal nothing.
///
/// Invariants: a blob is stored completely or not at all, also when the program or the machine
/// stops halfway; a stored blob survives a power cut; nothing is ever overwritten.
public interface BlobStore {
    /// A store in a folder with the same layout as the one in use: for a copy of it.
    static BlobStore in(Path folder) {
        return new FolderBlobStore(folder);
    }

    /// Stores a whole blob. After any failure, nothing is stored.
    void put(BoardId board, BlobId blob, Content content) throws IOException;

    /// @throws java.nio.file.NoSuchFileException when there is none
    InputStream open(BoardId board, BlobId blob) throws IOException;

    /// Opens the blob for reading any part of it, without what comes before.
    ///
    /// @throws java.nio.file.NoSuchFileException when there is none
    SeekableByteChannel seek(BoardId board, BlobId blob) throws IOException;

    /// Does nothing when there is none.
    void delete(BoardId board, BlobId blob) throws IOException;

    /// Blobs of a board that were stored before a moment.
    Set<BlobId> listBefore(BoardId board, Instant moment) throws IOException;

    /// Writes the content to store.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
