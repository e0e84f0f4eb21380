package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.access.GroupDecision.Granted;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.Photos;
import nl.zorgvuldig.files.Photos.Photo;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door through which pictures come into an album. Each comes alone, under a number that the
/// sender chose, so that what is sent once more after a lost connection meets itself.
@Component
public final class Arrivals {
    /// Days in which a picture must be marked.
    static final int DAYS = 7;

    private final AlbumStore albums;
    private final PictureStore pictures;
    private final PictureChanges changes;
    private final PictureFiles files;
    private final Photos photos;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Arrivals(
            AlbumStore albums,
            PictureStore pictures,
            PictureChanges changes,
            PictureFiles files,
            Photos photos,
            AuditLog log,
            Work work,
            Clock clock) {
        this.albums = albums;
        this.pictures = pictures;
        this.changes = changes;
        this.files = files;
        this.photos = photos;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The picture that was sent under this number, when it is there; leaves the key unused.
    public Optional<PictureId> find(Granted key, AlbumId album, FormId number) {
        PictureId id = id(key, album, number);
        return work.read(Act.KEEP_PICTURES, () -> pictures.find(id))
                .filter(one -> one.state().kept())
                .map(Picture::id);
    }

    /// Takes a picture in. Sent again, also at the same moment, it is there once. One that was
    /// destroyed or taken away comes back when it is sent again.
    ///
    /// @param file in the clear, of the caller, who removes it
    @Upholds(RECORDING_AFTER_CONSENT)
    public Arrived arrive(Granted key, AlbumId album, FormId number, Path file) {
        GroupId group = key.group().id();
        Optional<Album> found =
                work.read(Act.KEEP_PICTURES, () -> albums.find(album))
                        .filter(one -> one.group().equals(group));
        if (found.isEmpty()) {
            return new Arrived.NotThere();
        }
        Optional<PictureId> before = find(key, album, number);
        if (before.isPresent()) {
            return new Arrived.Done(before.get());
        }
        if (work.read(Act.KEEP_PICTURES, () -> pictures.list(album)).size()
                >= AlbumRules.MOST_PICTURES) {
            return new Arrived.Refused(Sentence.of("media.no.full", AlbumRules.MOST_PICTURES));
        }
        return switch (photos.take(file)) {
            case Photo.Refused no -> new Arrived.Refused(no.reason().because());
            case Photo.Fit photo -> {
                key.use(Act.KEEP_PICTURES);
                yield keep(
                        Act.KEEP_PICTURES,
                        arriving(id(key, album, number), album, key.person(), clock.instant()),
                        files.keep(file, photo));
            }
        };
    }

    /// Takes a picture over as it came at another moment. Only the program itself can.
    public Arrived takeOver(AlbumId album, PictureId picture, PersonId by, Instant at, Path file) {
        return switch (photos.take(file)) {
            case Photo.Refused no -> new Arrived.Refused(no.reason().because());
            case Photo.Fit photo ->
                    keep(Act.MAINTAIN, arriving(picture, album, by, at), files.keep(file, photo));
        };
    }

    private Arrived keep(Act act, Picture picture, Fresh fresh) {
        try {
            boolean kept =
                    work.write(
                            act,
                            () -> {
                                boolean there =
                                        changes.add(picture, fresh)
                                                || changes.again(picture, fresh);
                                if (there) {
                                    log.append(line(act, picture));
                                }
                                return there;
                            });
            if (!kept) {
                files.discard(fresh);
            }
            return new Arrived.Done(picture.id());
        } catch (RuntimeException failed) {
            files.discard(fresh);
            throw failed;
        }
    }

    private AuditEvent line(Act act, Picture picture) {
        return AuditEvent.of(
                        clock,
                        Acting.current().with(act),
                        RECORDING_AFTER_CONSENT,
                        Outcome.DONE,
                        "arrived")
                .through(picture.id());
    }

    private static Picture arriving(PictureId id, AlbumId album, PersonId by, Instant at) {
        return new Picture(
                id,
                album,
                PictureState.NEW,
                Looking.WAITING,
                0,
                by,
                at,
                SchoolDay.of(at).plusDays(DAYS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PictureId id(Granted key, AlbumId album, FormId number) {
        return new PictureId(number.makes(key.person(), album));
    }
}
