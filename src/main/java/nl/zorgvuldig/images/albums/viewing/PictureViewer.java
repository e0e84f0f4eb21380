package nl.zorgvuldig.images.albums.viewing;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.PlayableVideo;
import nl.zorgvuldig.images.albums.recheck.PictureConsentRecheck;
import nl.zorgvuldig.images.albums.storage.AlbumStore;
import nl.zorgvuldig.images.albums.storage.PictureFiles;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.images.albums.storage.StoredImage;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// The door to seeing a picture of a group, large enough for a screen. One that is marked, and
/// every video, is judged anew first: a consent that was taken back a moment ago counts.
@Component
public final class PictureViewer {
    private final AlbumStore albums;
    private final PictureStore pictures;
    private final PictureFiles files;
    private final PictureRenderer drawing;
    private final PictureConsentRecheck rejudging;
    private final Work work;

    PictureViewer(
            AlbumStore albums,
            PictureStore pictures,
            PictureFiles files,
            PictureRenderer drawing,
            PictureConsentRecheck rejudging,
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
        return ConsistentRendering.of(
                () -> kept(group, album, id), kept -> drawing.page(files.open(kept), FileFormat.JPEG, 1));
    }

    private Optional<StoredImage> kept(GroupId group, AlbumId album, PictureId id) {
        return seen(group, album, id).flatMap(_ -> work.read(PictureActs.SEE_PICTURE, () -> pictures.kept(id)));
    }

    /// Uses the key. The video, to play any part of, for as long as somebody may see it; empty as
    /// for the picture.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<PlayableVideo> play(Granted<Group> key, AlbumId album, PictureId id) {
        GroupId group = key.use(PictureActs.SEE_PICTURE).id();
        return seen(group, album, id)
                .flatMap(_ -> work.read(PictureActs.SEE_PICTURE, () -> pictures.findFilm(id)))
                .map(film ->
                        files.play(film).stoppable(() -> seen(group, album, id).isPresent()));
    }

    /// Judged anew; empty when nobody sees it now.
    private Optional<AlbumPicture> seen(GroupId group, AlbumId album, PictureId id) {
        return find(group, album, id)
                .flatMap(picture -> {
                    if (picture.judged()) {
                        rejudging.judge(id);
                    }
                    return find(group, album, id);
                })
                .filter(picture -> picture.closedSince().isEmpty())
                .filter(picture -> picture.state().kept() && picture.state() != PictureState.PREPARING);
    }

    private Optional<AlbumPicture> find(GroupId group, AlbumId album, PictureId id) {
        return work.read(
                PictureActs.SEE_PICTURE,
                () -> albums.find(album)
                        .filter(each -> each.group().equals(group))
                        .flatMap(_ -> pictures.find(id))
                        .filter(picture -> picture.album().equals(album)));
    }
}
