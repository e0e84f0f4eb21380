package nl.zorgvuldig.coaching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.files.Filmed;
import nl.zorgvuldig.files.KeepsFiles;
import nl.zorgvuldig.files.SealedFiles;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
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
    private final SentStore sent;
    private final Vault vault;
    private final Work work;

    Films(SealedFiles files, RecordingStore store, SentStore sent, Vault vault, Work work) {
        this.files = files;
        this.store = store;
        this.sent = sent;
        this.vault = vault;
        this.work = work;
    }

    /// @param file in the clear, as it came
    Sent send(RecordingId id, Path file) {
        UUID version = UUID.randomUUID();
        vault.create(List.of(key(version)));
        try (InputStream in = Files.newInputStream(file)) {
            return new Sent(id, version, files.keep(key(version), in));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    InputStream open(Sent sent) {
        return files.open(key(sent.version()), sent.blob());
    }

    /// The key first; may be repeated.
    void destroy(Sent sent) {
        vault.destroy(key(sent.version()));
        files.delete(Acting.current().board(), sent.blob());
    }

    void discard(Sent sent) {
        try {
            destroy(sent);
        } catch (UncheckedIOException later) {
            LOG.warn("file {} stays until it is swept", sent.blob());
        }
    }

    private static KeyName key(UUID version) {
        return new KeyName(Acting.current().board(), version, Keeping.MEDIA);
    }

    void destroyKey(RecordingId id) {
        vault.destroy(Seals.key(id));
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
        return work.read(Act.MAINTAIN, () -> {
            Set<BlobId> kept = new HashSet<>(store.kept(blobs));
            kept.addAll(sent.kept(blobs));
            return kept;
        });
    }
}
