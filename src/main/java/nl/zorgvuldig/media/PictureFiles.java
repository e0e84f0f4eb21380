package nl.zorgvuldig.media;

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
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.files.Photos.Photo;
import nl.zorgvuldig.files.SealedFiles;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What is seen in pictures, each version sealed under a key of its own.
@Component
final class PictureFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFiles.class);

    private final SealedFiles files;
    private final Incoming incoming;
    private final Vault vault;
    private final Clock clock;

    PictureFiles(SealedFiles files, Incoming incoming, Vault vault, Clock clock) {
        this.files = files;
        this.incoming = incoming;
        this.vault = vault;
        this.clock = clock;
    }

    /// Seals a photo under a new key. First the key, then the blob, then the row that names both.
    Fresh keep(Path jpeg, Photo.Fit photo) {
        UUID version = Id.next(clock);
        vault.create(List.of(key(version)));
        try (InputStream in = Files.newInputStream(jpeg)) {
            BlobId blob = files.keep(key(version), in);
            return new Fresh(new Kept(version, blob, photo.width(), photo.height(), photo.size()), photo.small());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Seals a video under a new key, as it now is.
    Film keepFilm(Path video) {
        UUID version = Id.next(clock);
        vault.create(List.of(key(version)));
        try (InputStream in = Files.newInputStream(video)) {
            return new Film(version, files.keep(key(version), in), Files.size(video));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    InputStream open(Film film) {
        return files.open(key(film.version()), film.blob());
    }

    InputStream open(Kept kept) {
        return files.open(key(kept.version()), kept.blob());
    }

    /// Opens also where nobody acts any more: while it travels to the world.
    Playing play(Film film) {
        KeyName key = key(film.version());
        return new Playing(film.blob().toString(), film.size(), () -> files.seek(key, film.blob()));
    }

    /// Has a picture stand in the clear for as long as it is looked at.
    <T> T hold(Kept kept, Function<Path, T> look) {
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

    /// Makes a file and lets it be looked at.
    <T> T make(Incoming.Sender maker, Function<Path, T> look) {
        return incoming.hold(maker, look);
    }

    byte[] sealSmall(PictureId picture, Kept kept, byte[] small) {
        return vault.seal(key(kept.version()), place(picture), small).bytes();
    }

    byte[] openSmall(PictureId picture, Kept kept, byte[] sealed) {
        return vault.openBytes(key(kept.version()), place(picture), new Sealed(sealed));
    }

    /// Fetches the keys of these versions in one go.
    void load(Collection<UUID> versions) {
        vault.load(versions.stream().map(PictureFiles::key).toList());
    }

    /// The key first: what cannot be taken away now opens never again.
    void destroy(UUID version, BlobId blob) {
        vault.destroy(key(version));
        files.delete(Acting.current().board(), blob);
    }

    /// A version whose row did not come. What cannot be taken away now is swept later.
    void discard(Fresh fresh) {
        discard(fresh.kept().version(), fresh.kept().blob());
    }

    void discard(Film film) {
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
        return new KeyName(Acting.current().board(), version, Keeping.MEDIA);
    }

    private static Place place(PictureId picture) {
        return new Place("media.picture", "sealed_small", picture.value());
    }
}
