package nl.zorgvuldig.images.publication.hosting;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.PlayableVideo;
import nl.zorgvuldig.images.publication.HostedUrl;
import nl.zorgvuldig.images.publication.PicturePlacement;
import nl.zorgvuldig.images.publication.release.PublicationRenderer;
import nl.zorgvuldig.images.publication.release.PublishableContent;
import nl.zorgvuldig.images.publication.release.ReleaseCheck;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.StoppableChannel;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Public content of hosted URLs. Consent is checked at each request, so that a withdrawal takes
/// effect without any job. Requests are not recorded.
@Component
public final class HostedImages {
    private static final int TRIES = 3;

    private final MarkedPictures pictures;
    private final PicturePlacementStore store;
    private final ReleaseCheck look;
    private final PublicationRenderer prints;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    HostedImages(
            MarkedPictures pictures,
            PicturePlacementStore store,
            ReleaseCheck look,
            PublicationRenderer prints,
            Boards boards,
            Work work,
            Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.look = look;
        this.prints = prints;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// What an address shows now.
    public sealed interface Seen {
        /// @param state changes whenever the content does
        record Shows(String state, byte[] jpeg) implements Seen {}

        /// A video; decided anew for each part that is requested.
        record Plays(PlayableVideo video) implements Seen {}

        /// It was shown here, but cannot be any more, or not now.
        record Gone() implements Seen {}

        record NeverThere() implements Seen {}
    }

    @Upholds(PROMOTION_AFTER_CONSENT)
    public Seen see(HostedUrl address) {
        return boards.all().contains(address.board())
                ? boards.program(address.board()).call(() -> seeNow(address))
                : new Seen.NeverThere();
    }

    private Seen seeNow(HostedUrl address) {
        Optional<PicturePlacement> placed = work.readApart(Act.MAINTAIN, () -> store.at(address));
        if (placed.isEmpty()) {
            return new Seen.NeverThere();
        }
        for (int tries = 0; tries < TRIES; tries++) {
            if (!placed.get().stands(SchoolDay.today(clock))) {
                return new Seen.Gone();
            }
            Optional<Seen> seen = show(placed.get());
            if (seen.isPresent()) {
                return seen.get();
            }
        }
        return new Seen.Gone();
    }

    /// Empty when an answer changed while it was rendered.
    private Optional<Seen> show(PicturePlacement placed) {
        PictureId id = placed.picture();
        pictures.judge(id);
        Optional<MarkedPictures.One> found = pictures.find(id);
        if (found.isEmpty()) {
            return Optional.of(new Seen.Gone());
        }
        PublishableContent showing = look.showing(found.get(), placed.channel());
        Seen seen = show(placed, found.get(), showing);
        return seen instanceof Seen.Gone || goes(placed, found.get(), showing) ? Optional.of(seen) : Optional.empty();
    }

    private boolean goes(PicturePlacement placed, MarkedPictures.One each, PublishableContent showing) {
        return work.read(
                Act.MAINTAIN,
                () -> look.holds(each, placed.channel(), showing)
                        && store.at(placed.address()).equals(Optional.of(placed)));
    }

    private Seen show(PicturePlacement placed, MarkedPictures.One each, PublishableContent showing) {
        return switch (showing) {
            case PublishableContent.Nothing _, PublishableContent.Never _ -> new Seen.Gone();
            case PublishableContent.With _
            when each.picture().video().isPresent() ->
                pictures.play(each.picture().id(), each.picture().revision())
                        .map(video -> (Seen) new Seen.Plays(watched(video, placed)))
                        .orElseGet(Seen.Gone::new);
            case PublishableContent.With with ->
                prints.print(each.picture(), with.blurred())
                        .map(print -> (Seen) new Seen.Shows(print.state(), print.jpeg()))
                        .orElseGet(Seen.Gone::new);
        };
    }

    /// Checks again during playback: a part can be long, and a client can read slowly.
    private PlayableVideo watched(PlayableVideo video, PicturePlacement placed) {
        return new PlayableVideo(
                video.tag(),
                video.bytes(),
                () -> new StoppableChannel(video.content().get(), () -> see(placed.address()) instanceof Seen.Plays));
    }
}
