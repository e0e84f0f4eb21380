package nl.zorgvuldig.demo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.files.FilesUnavailable;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.files.TestCards;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.media.Album;
import nl.zorgvuldig.media.Arrivals;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.Markings;
import nl.zorgvuldig.media.Preparing;
import nl.zorgvuldig.media.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// A video in an album: a test card, of which it is said that one child is in it. Where ffmpeg is
/// missing there is none.
@Component
@Lazy
final class VideoLoader {
    private static final Logger LOG = LoggerFactory.getLogger(VideoLoader.class);

    private final Arrivals arrivals;
    private final Preparing preparing;
    private final Markings markings;
    private final TestCards cards;
    private final Incoming incoming;
    private final Clock clock;

    VideoLoader(
            Arrivals arrivals,
            Preparing preparing,
            Markings markings,
            TestCards cards,
            Incoming incoming,
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
            Face face = new Face(Id.next(clock), new Box(0, 0, 1, 1), new Who.Child(child), Optional.empty());
            markings.takeOver(album.madeBy(), id, List.of(face));
        } catch (FilesUnavailable withoutVideos) {
            LOG.warn("the demonstration has no video: {}", withoutVideos.getMessage());
        }
    }
}
