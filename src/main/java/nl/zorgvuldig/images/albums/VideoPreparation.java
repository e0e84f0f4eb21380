package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.images.albums.storage.ImageChangeNotifier;
import nl.zorgvuldig.images.albums.storage.PictureChanges;
import nl.zorgvuldig.images.albums.storage.PictureFiles;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.images.albums.storage.StagedImage;
import nl.zorgvuldig.images.albums.storage.StoredVideo;
import nl.zorgvuldig.images.albums.storage.VideoChanges;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.PhotoIntake;
import nl.zorgvuldig.platform.files.PhotoIntake.Photo;
import nl.zorgvuldig.platform.files.video.VideoConverter;
import nl.zorgvuldig.platform.files.video.VideoIntakeResult;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Transcodes uploaded videos: without metadata on place and device, in a format every browser
/// plays, with one still. Until then nothing of the video is shown. The original is destroyed once
/// the result is stored. After an interruption the next run starts the video again; one that fails
/// repeatedly is given up.
@Component
@Upholds(RECORDING_AFTER_CONSENT)
public final class VideoPreparation {
    private static final int AT_A_TIME = 3;

    private final PictureStore store;
    private final PictureChanges changes;
    private final VideoChanges films;
    private final PictureFiles files;
    private final VideoConverter plain;
    private final PhotoIntake photos;
    private final IncomingFolder incoming;
    private final ImageChangeNotifier aftermath;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    VideoPreparation(
            PictureStore store,
            PictureChanges changes,
            VideoChanges films,
            PictureFiles files,
            VideoConverter plain,
            PhotoIntake photos,
            IncomingFolder incoming,
            ImageChangeNotifier aftermath,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.films = films;
        this.files = files;
        this.plain = plain;
        this.photos = photos;
        this.incoming = incoming;
        this.aftermath = aftermath;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Processes some of the waiting videos of the acting board.
    public void prepare() {
        if (plain.possible()) {
            work.read(Act.MAINTAIN, () -> store.listPreparing(AT_A_TIME))
                    .forEach(id -> work.read(Act.MAINTAIN, () -> store.findFilm(id))
                            .ifPresent(sent -> plain.prepare(new Sent(id, sent))));
        }
    }

    private final class Sent implements VideoConverter.Waiting {
        private final PictureId id;
        private final StoredVideo film;

        Sent(PictureId id, StoredVideo film) {
            this.id = id;
            this.film = film;
        }

        @Override
        public int tried() {
            return work.write(Act.MAINTAIN, () -> films.tried(id));
        }

        @Override
        public void notTried() {
            work.change(Act.MAINTAIN, () -> films.notTried(id));
        }

        @Override
        public InputStream open() {
            return files.open(film);
        }

        @Override
        public void keep(VideoIntakeResult.Fit fit, Path file) {
            VideoPreparation.this.keep(id, film, fit, file);
        }

        @Override
        public void giveUp(FileRejection why) {
            VideoPreparation.this.giveUp(id, why);
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /// Stores keys and files of both first, then the row that names them.
    private void keep(PictureId id, StoredVideo sent, VideoIntakeResult.Fit fit, Path file) {
        Optional<StagedImage> still = still(fit);
        if (still.isEmpty()) {
            giveUp(id, FileRejection.VIDEO_BROKEN);
            return;
        }
        StoredVideo made;
        try {
            made = files.keepFilm(file);
        } catch (RuntimeException failed) {
            files.discard(still.get());
            throw failed;
        }
        boolean kept = false;
        try {
            kept = work.write(Act.MAINTAIN, () -> {
                boolean waits = store.hold(id).isPresent() && store.findFilm(id).equals(Optional.of(sent));
                boolean done = waits && films.prepared(id, still.get(), made, fit.seconds(), clock.instant());
                if (done) {
                    log.append(line("prepared", id));
                }
                return done;
            });
        } catch (TransactionException unknown) {
            // the row may exist: then its files are needed; otherwise the sweep removes them
            kept = true;
            throw unknown;
        } finally {
            if (!kept) {
                files.discard(still.get());
                files.discard(made);
            }
        }
        if (kept) {
            aftermath.of(id);
        }
    }

    /// The still as a photo: one JPEG that we encoded ourselves.
    private Optional<StagedImage> still(VideoIntakeResult.Fit fit) {
        return incoming.hold(file -> Files.write(file, fit.still()), file -> switch (photos.take(file)) {
            case Photo.Refused _ -> Optional.empty();
            case Photo.Fit photo -> Optional.of(files.keep(file, photo));
        });
    }

    private void giveUp(PictureId id, FileRejection why) {
        boolean ended = work.write(Act.MAINTAIN, () -> {
            boolean was = store.hold(id)
                            .filter(picture -> picture.state() == PictureState.PREPARING)
                            .isPresent()
                    && changes.unfit(id, why, SchoolDay.today(clock), clock.instant());
            if (was) {
                log.append(line("unfit", id));
            }
            return was;
        });
        if (ended) {
            aftermath.of(id);
        }
    }

    private AuditEvent line(String what, PictureId id) {
        return log.done(Act.MAINTAIN, RECORDING_AFTER_CONSENT, what).through(id);
    }
}
