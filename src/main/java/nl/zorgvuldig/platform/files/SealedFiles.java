package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.SealedStreams;
import nl.zorgvuldig.platform.vault.ValueLocation;
import org.springframework.stereotype.Component;

/// Sealed files. Each is sealed as a stream on its way to the [BlobStore], under the key of the
/// person it is about and bound to board, subject and its own name: put in the place of another it
/// does not open.
///
/// First the blob is stored, then the row that names it. If the row never comes, [OrphanBlobSweep]
/// deletes the blob. A module with such rows implements [BlobOwner].
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class SealedFiles {
    private final BlobStore blobs;
    private final SealedStreams streams;

    public SealedFiles(BlobStore blobs, SealedStreams streams) {
        this.blobs = blobs;
        this.streams = streams;
    }

    /// Stores what is read from `content` to its end.
    ///
    /// @throws FilesUnavailable when it cannot be stored; then nothing was
    public BlobId keep(KeyName owner, InputStream content) {
        return keep(owner, content::transferTo);
    }

    /// Stores everything that is written.
    ///
    /// @throws FilesUnavailable when it cannot be stored; then nothing was
    public BlobId keep(KeyName owner, BlobStore.Content content) {
        BlobId blob = BlobId.fresh();
        try {
            blobs.put(owner.board(), blob, out -> {
                try (OutputStream sealed = streams.seal(owner, place(blob), unclosed(out))) {
                    content.writeTo(sealed);
                }
            });
        } catch (IOException failed) {
            throw new FilesUnavailable("a file could not be kept", failed);
        }
        return blob;
    }

    /// @throws FilesUnavailable when the store does not provide it, or it was altered since it was
    ///     sealed
    public InputStream open(KeyName owner, BlobId blob) {
        try {
            return streams.open(owner, place(blob), blobs.open(owner.board(), blob));
        } catch (NoSuchFileException gone) {
            throw new FilesUnavailable("file " + blob + " is not in the store", gone);
        } catch (IOException failed) {
            throw new FilesUnavailable("file " + blob + " does not open", failed);
        }
    }

    /// Opens the file for reading any part of it, without what comes before. Reading throws where
    /// it was altered.
    ///
    /// @throws FilesUnavailable when the store does not provide it, or it was altered since it was
    ///     sealed
    public SeekableByteChannel seek(KeyName owner, BlobId blob) {
        try {
            return streams.seek(owner, place(blob), blobs.seek(owner.board(), blob));
        } catch (NoSuchFileException gone) {
            throw new FilesUnavailable("file " + blob + " is not in the store", gone);
        } catch (IOException failed) {
            throw new FilesUnavailable("file " + blob + " does not open", failed);
        }
    }

    /// Deletes a file. May be repeated.
    public void delete(BoardId board, BlobId blob) {
        try {
            blobs.delete(board, blob);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ValueLocation place(BlobId blob) {
        return new ValueLocation("files", "blob", blob.value());
    }

    /// The store closes its own stream, after making it durable.
    private static OutputStream unclosed(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int number) throws IOException {
                out.write(number);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }
}
