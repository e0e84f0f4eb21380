package nl.zorgvuldig.images.albums.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.images.albums.PlayableVideo;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.PhotoIntake.Photo;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Files of pictures, each version sealed under a key of its own.
@Component
public final class PictureFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFiles.class);

    private final SealedFiles files;
    private final IncomingFolder incoming;
    private final Vault vault;
    private final Clock clock;

    PictureFiles(SealedFiles files, IncomingFolder incoming, Vault vault, Clock clock) {
        this.files = files;
        this.incoming = incoming;
        this.vault = vault;
        this.clock = clock;
    }

    /// Seals a photo under a new key. The key is stored first, then the blob; the row that names
    /// both follows.
    public StagedImage keep(Path jpeg, Photo.Fit photo) {
        UUID version = Id.next(clock);
        vault.create(List.of(key(version)));
        try (InputStream in = Files.newInputStream(jpeg)) {
            BlobId blob = files.keep(key(version), in);
            return new StagedImage(
                    new StoredImage(version, blob, photo.width(), photo.height(), photo.size()), photo.small());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Seals a video under a new key, unchanged.
    public StoredVideo keepFilm(Path video) {
        UUID version = Id.next(clock);
        vault.create(List.of(key(version)));
        try (InputStream in = Files.newInputStream(video)) {
            return new StoredVideo(version, files.keep(key(version), in), Files.size(video));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public InputStream open(StoredVideo film) {
        return files.open(key(film.version()), film.blob());
    }

    public InputStream open(StoredImage kept) {
        return files.open(key(kept.version()), kept.blob());
    }

    /// Opens a video for playback. Works without an acting person too, while the response is being
    /// sent.
    public PlayableVideo play(StoredVideo film) {
        KeyName key = key(film.version());
        return new PlayableVideo(film.blob().toString(), film.size(), () -> files.seek(key, film.blob()));
    }

    /// Decrypts a picture to a file for the duration of `look`.
    public <T> T hold(StoredImage kept, Function<Path, T> look) {
        return hold(kept.version(), kept.blob(), look);
    }

    private <T> T hold(UUID version, BlobId blob, Function<Path, T> look) {
        return incoming.hold(
                file -> {
                    try (InputStream content = files.open(key(version), blob)) {
                        Files.copy(content, file);
                    }
                },
                look);
    }

    /// Makes a temporary file and passes it to `look`.
    public <T> T make(IncomingFolder.Sender maker, Function<Path, T> look) {
        return incoming.hold(maker, look);
    }

    byte[] sealSmall(PictureId picture, StoredImage kept, byte[] small) {
        return vault.seal(key(kept.version()), place(picture), small).bytes();
    }

    byte[] openSmall(PictureId picture, StoredImage kept, byte[] sealed) {
        return vault.openBytes(key(kept.version()), place(picture), new SealedValue(sealed));
    }

    /// Loads the keys of these versions in one query.
    void load(Collection<UUID> versions) {
        vault.load(versions.stream().map(PictureFiles::key).toList());
    }

    /// Destroys a version, key first: a blob that cannot be removed now can never be opened again.
    void destroy(UUID version, BlobId blob) {
        vault.destroy(key(version));
        files.delete(Acting.current().board(), blob);
    }

    /// Discards a version whose row was not stored. What cannot be removed now is swept later.
    public void discard(StagedImage fresh) {
        discard(fresh.kept().version(), fresh.kept().blob());
    }

    public void discard(StoredVideo film) {
        discard(film.version(), film.blob());
    }

    private void discard(UUID version, BlobId blob) {
        try {
            destroy(version, blob);
        } catch (UncheckedIOException later) {
            LOG.warn("file {} stays until it is swept", blob);
        }
    }

    private static KeyName key(UUID version) {
        return new KeyName(Acting.current().board(), version, RetentionPurpose.MEDIA);
    }

    private static ValueLocation place(PictureId picture) {
        return new ValueLocation("media.picture", "sealed_small", picture.value());
    }
}
