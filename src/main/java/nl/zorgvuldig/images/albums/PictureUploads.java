package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.storage.AlbumStore;
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
import nl.zorgvuldig.platform.files.PhotoIntake;
import nl.zorgvuldig.platform.files.PhotoIntake.Photo;
import nl.zorgvuldig.platform.files.video.VideoIntake;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// Uploads of pictures to an album. Each picture is sent on its own, under a number that the sender
/// chose, so that a retry after a lost connection finds the first attempt.
@Component
public final class PictureUploads {
    /// Number of days in which a picture must be marked.
    static final int DAYS = 7;

    private final AlbumStore albums;
    private final PictureStore pictures;
    private final PictureChanges changes;
    private final VideoChanges films;
    private final PictureFiles files;
    private final PhotoIntake photos;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PictureUploads(
            AlbumStore albums,
            PictureStore pictures,
            PictureChanges changes,
            VideoChanges films,
            PictureFiles files,
            PhotoIntake photos,
            AuditLog log,
            Work work,
            Clock clock) {
        this.albums = albums;
        this.pictures = pictures;
        this.changes = changes;
        this.films = films;
        this.files = files;
        this.photos = photos;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The picture that was sent under this number, if any; leaves the key unused.
    public Optional<PictureId> find(Granted<Group> key, AlbumId album, FormId number) {
        PictureId id = id(key, album, number);
        return work.read(PictureActs.KEEP_PICTURES, () -> pictures.find(id))
                .filter(picture -> picture.state().kept())
                .map(AlbumPicture::id);
    }

    /// Stores an uploaded picture. Sent again, even concurrently, it is stored once. One that was
    /// destroyed or removed comes back when it is sent again.
    ///
    /// @param file unencrypted; owned by the caller, who removes it
    @Upholds(RECORDING_AFTER_CONSENT)
    public Outcome<PictureId> arrive(Granted<Group> key, AlbumId album, FormId number, Path file) {
        GroupId group = key.target().id();
        Optional<Album> found = work.read(PictureActs.KEEP_PICTURES, () -> albums.find(album))
                .filter(each -> each.group().equals(group));
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        Optional<PictureId> before = find(key, album, number);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        List<AlbumPicture> there = work.read(PictureActs.KEEP_PICTURES, () -> pictures.list(album));
        if (there.size() >= AlbumRules.MOST_PICTURES) {
            return no(Sentence.of("media.no.full", AlbumRules.MOST_PICTURES));
        }
        AlbumPicture picture = arriving(id(key, album, number), album, key.person(), clock.instant());
        if (VideoIntake.startsAsVideo(file)) {
            if (there.stream().filter(PictureUploads::video).count() >= AlbumRules.MOST_VIDEOS) {
                return no(Sentence.of("media.no.full_videos", AlbumRules.MOST_VIDEOS));
            }
            Optional<FileRejection> unfit = VideoIntake.objection(file);
            if (unfit.isPresent()) {
                return no(unfit.get().because());
            }
            key.use(PictureActs.KEEP_PICTURES);
            return keep(PictureActs.KEEP_PICTURES, picture, files.keepFilm(file));
        }
        return switch (photos.take(file)) {
            case Photo.Refused refused -> no(refused.reason().because());
            case Photo.Fit photo -> {
                key.use(PictureActs.KEEP_PICTURES);
                yield keep(PictureActs.KEEP_PICTURES, picture, files.keep(file, photo));
            }
        };
    }

    private static Outcome<PictureId> no(Sentence because) {
        return Outcome.rejected("fotos", because);
    }

    private static boolean video(AlbumPicture picture) {
        return picture.state().kept() && picture.video().isPresent();
    }

    /// Stores a picture that arrived at another moment. Only for the system account.
    public Outcome<PictureId> takeOver(AlbumId album, PictureId picture, PersonId by, Instant at, Path file) {
        if (VideoIntake.startsAsVideo(file)) {
            return keep(Act.MAINTAIN, arriving(picture, album, by, at), files.keepFilm(file));
        }
        return switch (photos.take(file)) {
            case Photo.Refused refused -> no(refused.reason().because());
            case Photo.Fit photo -> keep(Act.MAINTAIN, arriving(picture, album, by, at), files.keep(file, photo));
        };
    }

    private Outcome<PictureId> keep(Act act, AlbumPicture picture, StagedImage fresh) {
        return keep(
                act,
                picture,
                () -> changes.add(picture, fresh) || changes.again(picture, fresh),
                () -> files.discard(fresh));
    }

    /// Keeps the video as it was sent, until the job transcodes it.
    private Outcome<PictureId> keep(Act act, AlbumPicture picture, StoredVideo sent) {
        return keep(
                act, picture, () -> films.add(picture, sent) || films.again(picture, sent), () -> files.discard(sent));
    }

    /// @param row stores it; returns whether it was new
    /// @param discard destroys the files sealed for it
    private Outcome<PictureId> keep(Act act, AlbumPicture picture, BooleanSupplier row, Runnable discard) {
        try {
            boolean kept = work.write(act, () -> {
                boolean there = row.getAsBoolean();
                if (there) {
                    log.append(line(act, picture));
                }
                return there;
            });
            if (!kept) {
                discard.run();
            }
            return Outcome.done(picture.id());
        } catch (RuntimeException failed) {
            discard.run();
            throw failed;
        }
    }

    private AuditEvent line(Act act, AlbumPicture picture) {
        return log.done(act, RECORDING_AFTER_CONSENT, "arrived").through(picture.id());
    }

    private static AlbumPicture arriving(PictureId id, AlbumId album, PersonId by, Instant at) {
        return new AlbumPicture(
                id,
                album,
                PictureState.NEW,
                FaceDetectionStatus.WAITING,
                0,
                by,
                at,
                SchoolDay.of(at).plusDays(DAYS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PictureId id(Granted<Group> key, AlbumId album, FormId number) {
        return new PictureId(number.makes(key.person(), album));
    }
}
