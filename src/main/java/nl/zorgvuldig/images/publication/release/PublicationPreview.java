package nl.zorgvuldig.images.publication.release;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

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
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.Album;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PlayableVideo;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.publication.PicturePlacement;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublishedCopies;
import nl.zorgvuldig.images.publication.PublishedCopy;
import nl.zorgvuldig.images.publication.hosting.PicturePlacementStore;
import nl.zorgvuldig.images.publication.takedown.PublishedCopyStore;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.video.VideoIntake;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// Preview per channel: who in a picture may be shown there, child by child, and where the picture
/// is published. For those who keep the pictures of the group.
@Component
public final class PublicationPreview {
    private final MarkedPictures pictures;
    private final PicturePlacementStore store;
    private final PublishedCopyStore copies;
    private final ConsentDecisions asked;
    private final ReleaseCheck look;
    private final StaffPictureAnswers staff;
    private final PublicationRenderer prints;
    private final Pupils pupils;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    PublicationPreview(
            MarkedPictures pictures,
            PicturePlacementStore store,
            PublishedCopyStore copies,
            ConsentDecisions asked,
            ReleaseCheck look,
            StaffPictureAnswers staff,
            PublicationRenderer prints,
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

    /// What a channel may show of a picture, its placement there, and the copies there.
    public record Way(
            PublicationChannel channel,
            PublishableContent showing,
            Optional<PicturePlacement> stands,
            List<PublishedCopy> copies) {
        public boolean used() {
            return stands.isPresent() || !copies.isEmpty();
        }
    }

    /// A fully marked picture, with its channels.
    public record Line(MarkedPictures.One one, List<Way> ways) {}

    /// An album, its pictures, and their thumbnails.
    public record Opened(Album album, List<Line> lines, Map<PictureId, byte[]> smalls) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A child in a picture, and whether it may be shown in the channel.
    public record Child(PersonName name, ConsentDecision decision) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A picture and one channel.
    ///
    /// @param children recognisable in it, by first name
    /// @param wishes of employees in it
    public record Gate(MarkedPictures.One one, Way way, List<Child> children, StaffPicturePreferences wishes) {
        /// Number of children for whom asking can help.
        public int toAsk() {
            return (int) children.stream()
                    .filter(child -> PublicationConsentRequestRules.of(child.decision())
                            == PublicationConsentRequestRules.Worth.ASKING)
                    .count();
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The publishable pictures of an album; uses the key. Empty when the group has no such album.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Opened> list(Granted<Group> key, AlbumId id) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        return pictures.albums(group).stream()
                .filter(album -> album.id().equals(id))
                .findFirst()
                .map(album -> new Opened(album, lines(pictures.list(id)), pictures.smalls(id)));
    }

    /// One picture with all channels; uses the key. Empty when the group has no such picture, or it
    /// cannot be published now.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Line> look(Granted<Group> key, PictureId picture) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        return find(group, picture).map(each -> lines(List.of(each)).getFirst());
    }

    /// One picture with one channel and every child by name; uses the key.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Gate> look(Granted<Group> key, PictureId picture, PublicationChannel channel) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        return find(group, picture).map(each -> gate(each, channel));
    }

    /// The picture as the channel would show it now, a JPEG; uses the key.
    public Optional<byte[]> preview(Granted<Group> key, PictureId picture, PublicationChannel channel) {
        GroupId group = key.use(PictureActs.SEE_PICTURE).id();
        return find(group, picture)
                .flatMap(each -> switch (showing(each, channel)) {
                    case PublishableContent.Nothing _, PublishableContent.Never _ -> Optional.empty();
                    case PublishableContent.With with -> prints.print(each.picture(), with.blurred());
                })
                .map(PublicationRenderer.Print::jpeg);
    }

    /// The picture with these faces blurred, or the video it is a still of, as a file to release.
    /// Empty when it changed since it was read.
    ///
    /// @param mayGoOn evaluated while a large file is sent
    public Optional<PublishedCopies.Fetched> file(
            MarkedPictures.One each, List<Face> blurred, BooleanSupplier mayGoOn) {
        return each.picture().video().isPresent()
                ? pictures.play(each.picture().id(), each.picture().revision())
                        .map(video ->
                                new PublishedCopies.Fetched("mp4", VideoIntake.TYPE, writing(video.stoppable(mayGoOn))))
                : prints.print(each.picture(), blurred)
                        .map(print -> new PublishedCopies.Fetched("jpg", "image/jpeg", out -> out.write(print.jpeg())));
    }

    private static PublishedCopies.Content writing(PlayableVideo video) {
        return out -> {
            try (InputStream in = Channels.newInputStream(video.content().get())) {
                in.transferTo(out);
            }
        };
    }

    /// A picture of this group that may be published, rechecked.
    public Optional<MarkedPictures.One> find(GroupId group, PictureId picture) {
        return pictures.find(picture)
                .filter(each -> each.album().group().equals(group))
                .flatMap(_ -> {
                    pictures.judge(picture);
                    return pictures.find(picture);
                });
    }

    /// Whether the picture belongs to the group, whatever became of it.
    public boolean isOf(GroupId group, PictureId picture) {
        return pictures.findAlbum(picture)
                .filter(album -> album.group().equals(group))
                .isPresent();
    }

    /// What the channel may show of it now.
    public PublishableContent showing(MarkedPictures.One each, PublicationChannel channel) {
        return look.showing(each, channel);
    }

    Map<PupilId, ConsentDecision> decided(MarkedPictures.One each, PublicationChannel channel) {
        return look.decided(channel, PublishableContentRules.children(each.faces()));
    }

    private Gate gate(MarkedPictures.One each, PublicationChannel channel) {
        Map<PupilId, ConsentDecision> decided = decided(each, channel);
        List<Child> children = new ArrayList<>();
        decided.forEach((pupil, decision) -> children.add(new Child(name(pupil), decision)));
        children.sort(Comparator.comparing(child -> child.name().full(), NameLetters.order()));
        Stood stood = stood(List.of(each));
        return new Gate(each, way(each, channel, decided, stood), children, stood.wishes());
    }

    private PersonName name(PupilId pupil) {
        return asProgram(() -> pupils.findName(pupil)).orElse(new PersonName("", "", "–"));
    }

    /// All pictures at once: one query for the consents, one for the placements.
    List<Line> lines(List<MarkedPictures.One> all) {
        List<Face> faces = all.stream().flatMap(each -> each.faces().stream()).toList();
        List<PurposeKey> keys = Arrays.stream(PublicationChannel.values())
                .map(PublicationChannel::purpose)
                .toList();
        Map<PurposeKey, Map<PupilId, ConsentDecision>> decided =
                asProgram(() -> asked.decide(keys, PublishableContentRules.children(faces)));
        Stood stood = stood(all);
        return all.stream()
                .map(each -> new Line(each, ways(each, decided, stood)))
                .toList();
    }

    private List<Way> ways(
            MarkedPictures.One each, Map<PurposeKey, Map<PupilId, ConsentDecision>> decided, Stood stood) {
        return Arrays.stream(PublicationChannel.values())
                .map(channel -> way(each, channel, decided.getOrDefault(channel.purpose(), Map.of()), stood))
                .toList();
    }

    private Way way(
            MarkedPictures.One each, PublicationChannel channel, Map<PupilId, ConsentDecision> decided, Stood stood) {
        PictureId id = each.picture().id();
        return new Way(
                channel,
                PublishableContentRules.decide(each, decided, stood.wishes()),
                stood.placed().getOrDefault(id, List.of()).stream()
                        .filter(placed -> placed.channel() == channel)
                        .filter(placed -> placed.stands(SchoolDay.today(clock)))
                        .findFirst(),
                stood.copies().stream()
                        .filter(copy -> copy.picture().equals(id) && copy.channel() == channel)
                        .toList());
    }

    private record Stood(
            Map<PictureId, List<PicturePlacement>> placed,
            List<PublishedCopy> copies,
            StaffPicturePreferences wishes) {}

    private Stood stood(Collection<MarkedPictures.One> all) {
        List<PictureId> ids = all.stream().map(each -> each.picture().id()).toList();
        StaffPicturePreferences wishes = staff.all();
        return work.read(PictureActs.KEEP_PICTURES, () -> new Stood(store.of(ids), copies.of(ids), wishes));
    }

    private <T> T asProgram(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(what);
    }
}
