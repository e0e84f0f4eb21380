package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import org.springframework.stereotype.Component;

/// The door to seeing a picture of a group, large enough for a screen. One that is marked, and
/// every video, is judged anew first: a consent that was taken back a moment ago counts.
@Component
public final class Viewing {
    private final AlbumStore albums;
    private final PictureStore pictures;
    private final PictureFiles files;
    private final Pictures drawing;
    private final Rejudging rejudging;
    private final Work work;

    Viewing(
            AlbumStore albums,
            PictureStore pictures,
            PictureFiles files,
            Pictures drawing,
            Rejudging rejudging,
            Work work) {
        this.albums = albums;
        this.pictures = pictures;
        this.files = files;
        this.drawing = drawing;
        this.rejudging = rejudging;
        this.work = work;
    }

    /// Uses the key. WebP; empty when there is no such picture in this album, nothing of it is
    /// left, or it is closed. Drawn anew when somebody said no meanwhile.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<byte[]> see(Granted<Group> key, AlbumId album, PictureId id) {
        GroupId group = key.use(PictureActs.SEE_PICTURE).id();
        return Redrawn.of(() -> kept(group, album, id), kept -> drawing.page(files.open(kept), Format.JPEG, 1));
    }

    private Optional<Kept> kept(GroupId group, AlbumId album, PictureId id) {
        return seen(group, album, id).flatMap(_ -> work.read(PictureActs.SEE_PICTURE, () -> pictures.kept(id)));
    }

    /// Uses the key. The video, to play any part of, for as long as somebody may see it; empty as
    /// for the picture.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<Playing> play(Granted<Group> key, AlbumId album, PictureId id) {
        GroupId group = key.use(PictureActs.SEE_PICTURE).id();
        return seen(group, album, id)
                .flatMap(_ -> work.read(PictureActs.SEE_PICTURE, () -> pictures.findFilm(id)))
                .map(film ->
                        files.play(film).stoppable(() -> seen(group, album, id).isPresent()));
    }

    /// Judged anew; empty when nobody sees it now.
    private Optional<Picture> seen(GroupId group, AlbumId album, PictureId id) {
        return find(group, album, id)
                .flatMap(one -> {
                    if (one.judged()) {
                        rejudging.judge(id);
                    }
                    return find(group, album, id);
                })
                .filter(one -> one.closedSince().isEmpty())
                .filter(one -> one.state().kept() && one.state() != PictureState.PREPARING);
    }

    private Optional<Picture> find(GroupId group, AlbumId album, PictureId id) {
        return work.read(
                PictureActs.SEE_PICTURE,
                () -> albums.find(album)
                        .filter(one -> one.group().equals(group))
                        .flatMap(_ -> pictures.find(id))
                        .filter(one -> one.album().equals(album)));
    }
}
