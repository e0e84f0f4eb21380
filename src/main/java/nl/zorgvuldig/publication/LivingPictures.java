package nl.zorgvuldig.publication;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.StoppableChannel;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.Playing;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the whole world: what stands at an address now. Consent is asked anew at each
/// request, so that no job has to run for a withdrawal to count. Who asks is not written down.
@Component
public final class LivingPictures {
    private static final int TRIES = 3;

    private final MarkedPictures pictures;
    private final PlacedStore store;
    private final LastLook look;
    private final Prints prints;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    LivingPictures(
            MarkedPictures pictures,
            PlacedStore store,
            LastLook look,
            Prints prints,
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

    /// What stands at an address.
    public sealed interface Seen {
        /// @param state another one when anything else may be seen
        record Shows(String state, byte[] jpeg) implements Seen {}

        /// A video; decided anew for each part of it that is asked for.
        record Plays(Playing video) implements Seen {}

        /// It stood here, and cannot be shown any more, or now.
        record Gone() implements Seen {}

        record NeverThere() implements Seen {}
    }

    @Upholds(PROMOTION_AFTER_CONSENT)
    public Seen see(LivingAddress address) {
        return boards.all().contains(address.board())
                ? boards.program(address.board()).call(() -> seeNow(address))
                : new Seen.NeverThere();
    }

    private Seen seeNow(LivingAddress address) {
        Optional<Placed> placed = work.readApart(Act.MAINTAIN, () -> store.at(address));
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

    /// Empty when somebody said something else while it was made.
    private Optional<Seen> show(Placed placed) {
        PictureId id = placed.picture();
        pictures.judge(id);
        Optional<MarkedPictures.One> one = pictures.find(id);
        if (one.isEmpty()) {
            return Optional.of(new Seen.Gone());
        }
        Showing showing = look.showing(one.get(), placed.channel());
        Seen seen = show(placed, one.get(), showing);
        return seen instanceof Seen.Gone || goes(placed, one.get(), showing) ? Optional.of(seen) : Optional.empty();
    }

    private boolean goes(Placed placed, MarkedPictures.One one, Showing showing) {
        return work.read(
                Act.MAINTAIN,
                () -> look.holds(one, placed.channel(), showing)
                        && store.at(placed.address()).equals(Optional.of(placed)));
    }

    private Seen show(Placed placed, MarkedPictures.One one, Showing showing) {
        return switch (showing) {
            case Showing.Nothing _, Showing.Never _ -> new Seen.Gone();
            case Showing.With _
            when one.picture().video().isPresent() ->
                pictures.play(one.picture().id(), one.picture().revision())
                        .map(video -> (Seen) new Seen.Plays(watched(video, placed)))
                        .orElseGet(Seen.Gone::new);
            case Showing.With with ->
                prints.print(one.picture(), with.blurred())
                        .map(print -> (Seen) new Seen.Shows(print.state(), print.jpeg()))
                        .orElseGet(Seen.Gone::new);
        };
    }

    /// A part may be long, and who asked for it may read slowly.
    private Playing watched(Playing video, Placed placed) {
        return new Playing(
                video.tag(),
                video.bytes(),
                () -> new StoppableChannel(video.content().get(), () -> see(placed.address()) instanceof Seen.Plays));
    }
}
