package nl.zorgvuldig.coaching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.files.Filmed;
import nl.zorgvuldig.files.KeepsFiles;
import nl.zorgvuldig.files.SealedFiles;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The files behind recordings, each sealed under the key of its own recording.
@Component
final class Films implements KeepsFiles {
    private static final Logger LOG = LoggerFactory.getLogger(Films.class);

    private final SealedFiles files;
    private final RecordingStore store;
    private final Vault vault;
    private final Work work;

    Films(SealedFiles files, RecordingStore store, Vault vault, Work work) {
        this.files = files;
        this.store = store;
        this.vault = vault;
        this.work = work;
    }

    /// @param file in the clear, as it will be kept
    Film keep(RecordingId id, Path file, Filmed.Fit fit) {
        vault.create(List.of(Seals.key(id)));
        try (InputStream in = Files.newInputStream(file)) {
            BlobId blob = files.keep(Seals.key(id), in);
            BlobId still = files.keep(Seals.key(id), new ByteArrayInputStream(fit.still()));
            return new Film(blob, still, fit.bytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    SeekableByteChannel seek(RecordingId id, Film film) {
        return files.seek(Seals.key(id), film.blob());
    }

    byte[] still(RecordingId id, Film film) {
        try (InputStream in = files.open(Seals.key(id), film.still())) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Files whose rows did not come, or went. What cannot be taken away now is swept later.
    void discard(Film film) {
        try {
            files.delete(Acting.current().board(), film.blob());
            files.delete(Acting.current().board(), film.still());
        } catch (UncheckedIOException later) {
            LOG.warn("file {} stays until it is swept", film.blob());
        }
    }

    @Override
    public Set<BlobId> kept(Set<BlobId> blobs) {
        return work.read(Act.MAINTAIN, () -> store.kept(blobs));
    }
}
