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

/// Shows pictures of a group at screen size. Marked pictures and all videos have their consents
/// rechecked first, so that a withdrawal of a moment ago counts.
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

    /// The picture as WebP; uses the key. Empty when the album has no such picture, nothing of it
    /// is left, or it is closed. Rendered again when somebody refuses meanwhile.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<byte[]> see(Granted<Group> key, AlbumId album, PictureId id) {
        GroupId group = key.use(PictureActs.SEE_PICTURE).id();
        return ConsistentRendering.of(
                () -> kept(group, album, id), kept -> drawing.page(files.open(kept), FileFormat.JPEG, 1));
    }

    private Optional<StoredImage> kept(GroupId group, AlbumId album, PictureId id) {
        return seen(group, album, id).flatMap(_ -> work.read(PictureActs.SEE_PICTURE, () -> pictures.kept(id)));
    }

    /// The video, for random access as long as somebody may see it; uses the key. Empty as for
    /// [#see].
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<PlayableVideo> play(Granted<Group> key, AlbumId album, PictureId id) {
        GroupId group = key.use(PictureActs.SEE_PICTURE).id();
        return seen(group, album, id)
                .flatMap(_ -> work.read(PictureActs.SEE_PICTURE, () -> pictures.findFilm(id)))
                .map(film ->
                        files.play(film).stoppable(() -> seen(group, album, id).isPresent()));
    }

    /// The picture after a recheck; empty when nobody may see it now.
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
