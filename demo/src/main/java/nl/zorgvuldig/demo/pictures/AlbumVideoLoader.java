package nl.zorgvuldig.demo.pictures;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.albums.Album;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureMarking;
import nl.zorgvuldig.images.albums.PictureUploads;
import nl.zorgvuldig.images.albums.VideoPreparation;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.video.TestCardVideos;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads a video in an album: a test card, marked as showing one child. Skipped where ffmpeg is
/// missing.
@Component
@Lazy
final class AlbumVideoLoader {
    private static final Logger LOG = LoggerFactory.getLogger(AlbumVideoLoader.class);

    private final PictureUploads arrivals;
    private final VideoPreparation preparing;
    private final PictureMarking markings;
    private final TestCardVideos cards;
    private final IncomingFolder incoming;
    private final Clock clock;

    AlbumVideoLoader(
            PictureUploads arrivals,
            VideoPreparation preparing,
            PictureMarking markings,
            TestCardVideos cards,
            IncomingFolder incoming,
            Clock clock) {
        this.arrivals = arrivals;
        this.preparing = preparing;
        this.markings = markings;
        this.cards = cards;
        this.incoming = incoming;
        this.clock = clock;
    }

    void load(Album album, PupilId child) {
        try {
            PictureId id = AlbumsLoader.id("video-1");
            incoming.hold(
                    cards::draw, file -> arrivals.takeOver(album.id(), id, album.madeBy(), clock.instant(), file));
            preparing.prepare();
            Face face = new Face(
                    Id.next(clock), new BoundingBox(0, 0, 1, 1), new FaceSubject.Child(child), Optional.empty());
            markings.takeOver(album.madeBy(), id, List.of(face));
        } catch (FilesUnavailable withoutVideos) {
            LOG.warn("the demonstration has no video: {}", withoutVideos.getMessage());
        }
    }
}
