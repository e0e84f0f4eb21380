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

/// Where sealed files are. It sees nothing but ciphertext and names that say nothing.
///
/// What must stay true: a blob is there whole or not at all, also when the program or the machine
/// stops halfway; what was put survives a power cut; nothing is ever written over.
public interface BlobStore {
    /// A folder that is laid out as the one in use: for a copy of it.
    static BlobStore in(Path folder) {
        return new FolderBlobStore(folder);
    }

    /// Puts a blob, all of it. Whatever goes wrong, nothing is there afterwards.
    void put(BoardId board, BlobId blob, Content content) throws IOException;

    /// @throws java.nio.file.NoSuchFileException when there is none
    InputStream open(BoardId board, BlobId blob) throws IOException;

    /// To read any part of it, without what comes before.
    ///
    /// @throws java.nio.file.NoSuchFileException when there is none
    SeekableByteChannel seek(BoardId board, BlobId blob) throws IOException;

    /// Does nothing when there is none.
    void delete(BoardId board, BlobId blob) throws IOException;

    /// Blobs of a board that were put before a moment.
    Set<BlobId> listBefore(BoardId board, Instant moment) throws IOException;

    /// Writes what is to be kept.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
