package nl.zorgvuldig.images.coaching.recordings;

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
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.images.coaching.recordings.ReceivedRecordingStore.ReceivedRecording;
import nl.zorgvuldig.images.coaching.storage.CoachingSeals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobOwner;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.files.video.VideoIntakeResult;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Files of recordings, each sealed under the key of its own recording.
@Component
public final class RecordingFiles implements BlobOwner {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingFiles.class);

    private final SealedFiles files;
    private final RecordingStore store;
    private final ReceivedRecordingStore sent;
    private final Vault vault;
    private final Work work;

    RecordingFiles(SealedFiles files, RecordingStore store, ReceivedRecordingStore sent, Vault vault, Work work) {
        this.files = files;
        this.store = store;
        this.sent = sent;
        this.vault = vault;
        this.work = work;
    }

    /// @param file the original, unencrypted
    public ReceivedRecording send(RecordingId id, Path file) {
        UUID version = UUID.randomUUID();
        vault.create(List.of(key(version)));
        try (InputStream in = Files.newInputStream(file)) {
            return new ReceivedRecording(id, version, files.keep(key(version), in));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public InputStream open(ReceivedRecording sent) {
        return files.open(key(sent.version()), sent.blob());
    }

    /// Destroys the original, key first. Idempotent.
    public void destroy(ReceivedRecording sent) {
        vault.destroy(key(sent.version()));
        files.delete(Acting.current().board(), sent.blob());
    }

    public void discard(ReceivedRecording sent) {
        try {
            destroy(sent);
        } catch (UncheckedIOException later) {
            LOG.warn("file {} stays until it is swept", sent.blob());
        }
    }

    private static KeyName key(UUID version) {
        return new KeyName(Acting.current().board(), version, RetentionPurpose.MEDIA);
    }

    public void destroyKey(RecordingId id) {
        vault.destroy(CoachingSeals.key(id));
    }

    /// @param file unencrypted, as it will be kept
    public StoredRecording keep(RecordingId id, Path file, VideoIntakeResult.Fit fit) {
        vault.create(List.of(CoachingSeals.key(id)));
        try (InputStream in = Files.newInputStream(file)) {
            BlobId blob = files.keep(CoachingSeals.key(id), in);
            BlobId still = files.keep(CoachingSeals.key(id), new ByteArrayInputStream(fit.still()));
            return new StoredRecording(blob, still, fit.bytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public SeekableByteChannel seek(RecordingId id, StoredRecording film) {
        return files.seek(CoachingSeals.key(id), film.blob());
    }

    public byte[] still(RecordingId id, StoredRecording film) {
        try (InputStream in = files.open(CoachingSeals.key(id), film.still())) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Discards files whose rows were not stored or were deleted. What cannot be removed now is
    /// swept later.
    public void discard(StoredRecording film) {
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
