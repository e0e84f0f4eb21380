package nl.zorgvuldig.publication;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.files.Videos;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.media.Album;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.media.Playing;
import nl.zorgvuldig.media.StaffAnswers;
import nl.zorgvuldig.media.StaffWishes;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import org.springframework.stereotype.Component;

/// The gate, to look at: who in a picture may be seen in which channel, child by child, and where
/// the picture stands. For who keeps the pictures of the group.
@Component
public final class Gates {
    private final MarkedPictures pictures;
    private final PlacedStore store;
    private final CopyStore copies;
    private final AskedApart asked;
    private final LastLook look;
    private final StaffAnswers staff;
    private final Prints prints;
    private final Pupils pupils;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    Gates(
            MarkedPictures pictures,
            PlacedStore store,
            CopyStore copies,
            AskedApart asked,
            LastLook look,
            StaffAnswers staff,
            Prints prints,
            Pupils pupils,
            Boards boards,
            Work work,
            Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.copies = copies;
        this.asked = asked;
        this.look = look;
        this.staff = staff;
        this.prints = prints;
        this.pupils = pupils;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// What a channel may show of a picture, since when it stands there, and which copies lie
    /// there.
    public record Way(Channel channel, Showing showing, Optional<Placed> stands, List<Copy> copies) {
        public boolean used() {
            return stands.isPresent() || !copies.isEmpty();
        }
    }

    /// A picture of which everybody is marked, before every channel.
    public record Line(MarkedPictures.One one, List<Way> ways) {}

    /// An album, its pictures, and each in small.
    public record Opened(Album album, List<Line> lines, Map<PictureId, byte[]> smalls) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A child in a picture, and whether it may be seen in the channel.
    public record Child(PersonName name, ConsentDecision decision) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A picture before one channel.
    ///
    /// @param children who can be recognised in it, by first name
    /// @param wishes of employees in it
    public record Gate(MarkedPictures.One one, Way way, List<Child> children, StaffWishes wishes) {
        /// About how many of them asking may change something.
        public int toAsk() {
            return (int) children.stream()
                    .filter(child -> AskRules.of(child.decision()) == AskRules.Worth.ASKING)
                    .count();
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Uses the key. Empty when the group has no such album.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Opened> list(Granted<Group> key, AlbumId id) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        return pictures.albums(group).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new Opened(one, lines(pictures.list(id)), pictures.smalls(id)));
    }

    /// Uses the key. Empty when the group has no such picture, or it goes nowhere now.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Line> look(Granted<Group> key, PictureId picture) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        return find(group, picture).map(one -> lines(List.of(one)).getFirst());
    }

    /// Uses the key. The same for one channel, with every child by name.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Gate> look(Granted<Group> key, PictureId picture, Channel channel) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        return find(group, picture).map(one -> gate(one, channel));
    }

    /// Uses the key. The picture as the channel would show it now, a JPEG.
    public Optional<byte[]> preview(Granted<Group> key, PictureId picture, Channel channel) {
        GroupId group = key.use(PictureActs.SEE_PICTURE).id();
        return find(group, picture)
                .flatMap(one -> switch (showing(one, channel)) {
                    case Showing.Nothing _, Showing.Never _ -> Optional.empty();
                    case Showing.With with -> prints.print(one.picture(), with.blurred());
                })
                .map(Prints.Print::jpeg);
    }

    /// A picture with these blurred, or the video it is a still of, to leave as a file. Empty when
    /// it changed since it was read.
    ///
    /// @param mayGoOn asked while something large leaves
    Optional<Copies.Fetched> file(MarkedPictures.One one, List<Face> blurred, BooleanSupplier mayGoOn) {
        return one.picture().video().isPresent()
                ? pictures.play(one.picture().id(), one.picture().revision())
                        .map(video -> new Copies.Fetched("mp4", Videos.TYPE, writing(video.stoppable(mayGoOn))))
                : prints.print(one.picture(), blurred)
                        .map(print -> new Copies.Fetched("jpg", "image/jpeg", out -> out.write(print.jpeg())));
    }

    private static Copies.Content writing(Playing video) {
        return out -> {
            try (InputStream in = Channels.newInputStream(video.content().get())) {
                in.transferTo(out);
            }
        };
    }

    /// A picture of this group that may go somewhere, judged anew.
    Optional<MarkedPictures.One> find(GroupId group, PictureId picture) {
        return pictures.find(picture)
                .filter(one -> one.album().group().equals(group))
                .flatMap(_ -> {
                    pictures.judge(picture);
                    return pictures.find(picture);
                });
    }

    /// Whether the picture belongs to the group, whatever became of it.
    boolean isOf(GroupId group, PictureId picture) {
        return pictures.findAlbum(picture)
                .filter(one -> one.group().equals(group))
                .isPresent();
    }

    /// What the channel may show of it, now.
    Showing showing(MarkedPictures.One one, Channel channel) {
        return look.showing(one, channel);
    }

    Map<PupilId, ConsentDecision> decided(MarkedPictures.One one, Channel channel) {
        return look.decided(channel, ShowRules.children(one.faces()));
    }

    private Gate gate(MarkedPictures.One one, Channel channel) {
        Map<PupilId, ConsentDecision> decided = decided(one, channel);
        List<Child> children = new ArrayList<>();
        decided.forEach((pupil, decision) -> children.add(new Child(name(pupil), decision)));
        children.sort(Comparator.comparing(child -> child.name().full(), NameLetters.order()));
        Stood stood = stood(List.of(one));
        return new Gate(one, way(one, channel, decided, stood), children, stood.wishes());
    }

    private PersonName name(PupilId pupil) {
        return asProgram(() -> pupils.findName(pupil)).orElse(new PersonName("", "", "–"));
    }

    /// All of them at once: one look at the consents, one at where they stand.
    List<Line> lines(List<MarkedPictures.One> all) {
        List<Face> faces = all.stream().flatMap(one -> one.faces().stream()).toList();
        List<PurposeKey> keys =
                Arrays.stream(Channel.values()).map(Channel::purpose).toList();
        Map<PurposeKey, Map<PupilId, ConsentDecision>> decided =
                asProgram(() -> asked.decide(keys, ShowRules.children(faces)));
        Stood stood = stood(all);
        return all.stream().map(one -> new Line(one, ways(one, decided, stood))).toList();
    }

    private List<Way> ways(
            MarkedPictures.One one, Map<PurposeKey, Map<PupilId, ConsentDecision>> decided, Stood stood) {
        return Arrays.stream(Channel.values())
                .map(channel -> way(one, channel, decided.getOrDefault(channel.purpose(), Map.of()), stood))
                .toList();
    }

    private Way way(MarkedPictures.One one, Channel channel, Map<PupilId, ConsentDecision> decided, Stood stood) {
        PictureId id = one.picture().id();
        return new Way(
                channel,
                ShowRules.decide(one, decided, stood.wishes()),
                stood.placed().getOrDefault(id, List.of()).stream()
                        .filter(placed -> placed.channel() == channel)
                        .filter(placed -> placed.stands(SchoolDay.today(clock)))
                        .findFirst(),
                stood.copies().stream()
                        .filter(copy -> copy.picture().equals(id) && copy.channel() == channel)
                        .toList());
    }

    private record Stood(Map<PictureId, List<Placed>> placed, List<Copy> copies, StaffWishes wishes) {}

    private Stood stood(Collection<MarkedPictures.One> all) {
        List<PictureId> ids = all.stream().map(one -> one.picture().id()).toList();
        StaffWishes wishes = staff.all();
        return work.read(PictureActs.KEEP_PICTURES, () -> new Stood(store.of(ids), copies.of(ids), wishes));
    }

    private <T> T asProgram(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(what);
    }
}
