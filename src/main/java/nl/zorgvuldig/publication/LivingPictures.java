package nl.zorgvuldig.publication;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.faces.Blurs;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.Picture;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the whole world: what stands at an address now. Consent is asked anew at each
/// request, so that no job has to run for a withdrawal to count. Who asks is not written down.
@Component
public final class LivingPictures {
    private static final int REMEMBERED = 48;

    private final MarkedPictures pictures;
    private final PlacedStore store;
    private final AskedApart asked;
    private final Blurs blurs;
    private final Pictures drawing;
    private final Incoming incoming;
    private final Boards boards;
    private final Work work;

    /// What was drawn last, by its state.
    private final Map<String, byte[]> drawn =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > REMEMBERED;
                }
            };

    LivingPictures(
            MarkedPictures pictures,
            PlacedStore store,
            AskedApart asked,
            Blurs blurs,
            Pictures drawing,
            Incoming incoming,
            Boards boards,
            Work work) {
        this.pictures = pictures;
        this.store = store;
        this.asked = asked;
        this.blurs = blurs;
        this.drawing = drawing;
        this.incoming = incoming;
        this.boards = boards;
        this.work = work;
    }

    /// What stands at an address.
    public sealed interface Seen {
        /// @param state another one when anything else may be seen
        record Shows(String state, byte[] jpeg) implements Seen {}

        /// It stood here, and cannot be shown any more, or now.
        record Gone() implements Seen {}

        record NeverThere() implements Seen {}
    }

    @Upholds(PROMOTION_AFTER_CONSENT)
    public Seen see(LivingAddress address) {
        if (!boards.all().contains(address.board())) {
            return new Seen.NeverThere();
        }
        return boards.program(address.board()).call(() -> seeNow(address));
    }

    private Seen seeNow(LivingAddress address) {
        Optional<Placed> placed = work.readApart(Act.MAINTAIN, () -> store.at(address));
        if (placed.isEmpty()) {
            return new Seen.NeverThere();
        }
        if (placed.get().takenBackAt().isPresent()) {
            return new Seen.Gone();
        }
        PictureId id = placed.get().picture();
        pictures.judge(id);
        return pictures.find(id).map(one -> show(placed.get(), one)).orElseGet(Seen.Gone::new);
    }

    private Seen show(Placed placed, MarkedPictures.One one) {
        Showing showing =
                ShowRules.decide(
                        one.faces(),
                        asked.decide(placed.channel().purpose(), ShowRules.children(one.faces())));
        return switch (showing) {
            case Showing.Nothing _ -> new Seen.Gone();
            case Showing.With with -> shown(placed, one.picture(), with.blurred());
        };
    }

    private Seen shown(Placed placed, Picture picture, List<Face> blurred) {
        String state = state(placed, picture, blurred);
        Optional<byte[]> before = remembered(state);
        if (before.isPresent()) {
            return new Seen.Shows(state, before.get());
        }
        Optional<byte[]> made =
                pictures.hold(
                        picture.id(), picture.revision(), from -> drawn(from, picture, blurred));
        made.ifPresent(jpeg -> remember(state, jpeg));
        return made.map(jpeg -> (Seen) new Seen.Shows(state, jpeg)).orElseGet(Seen.Gone::new);
    }

    private static String state(Placed placed, Picture picture, List<Face> blurred) {
        StringBuilder faces = new StringBuilder();
        blurred.stream().map(Face::id).sorted().forEach(faces::append);
        return placed.id()
                + "-"
                + picture.revision()
                + "-"
                + Integer.toHexString(faces.toString().hashCode())
                + "-"
                + blurred.size();
    }

    private Optional<byte[]> remembered(String state) {
        synchronized (drawn) {
            return Optional.ofNullable(drawn.get(state));
        }
    }

    private void remember(String state, byte[] jpeg) {
        synchronized (drawn) {
            drawn.put(state, jpeg);
        }
    }

    /// First smaller, then blurred: a fraction of the work, and no less gone.
    private byte[] drawn(Path from, Picture picture, List<Face> blurred) {
        return incoming.hold(
                small -> Files.write(small, drawing.screen(Files.newInputStream(from))),
                small ->
                        blurred.isEmpty()
                                ? bytes(small)
                                : incoming.hold(
                                        to -> blurs.blur(small, boxes(picture, blurred), to),
                                        LivingPictures::bytes));
    }

    private static List<Box> boxes(Picture picture, List<Face> faces) {
        Picture.Size size = picture.size().orElseThrow();
        double scale =
                Math.min(1.0, (double) Pictures.SCREEN / Math.max(size.width(), size.height()));
        return faces.stream().map(Face::box).map(box -> scaled(box, scale)).toList();
    }

    private static Box scaled(Box box, double scale) {
        return new Box(
                (int) Math.floor(box.x() * scale),
                (int) Math.floor(box.y() * scale),
                Math.max(1, (int) Math.ceil(box.width() * scale)),
                Math.max(1, (int) Math.ceil(box.height() * scale)));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
