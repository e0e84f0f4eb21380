package nl.zorgvuldig.images.publication.hosting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.ConsentUse;
import nl.zorgvuldig.consent.ConsentUseSource;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.PictureUse;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.publication.PicturePlacement;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublishedCopy;
import nl.zorgvuldig.images.publication.PublishedCopyId;
import nl.zorgvuldig.images.publication.release.PublishableContent;
import nl.zorgvuldig.images.publication.release.PublishableContentRules;
import nl.zorgvuldig.images.publication.takedown.PublishedCopyStore;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Shows legal representatives where pictures of their child are published: with each picture, and
/// with the consent it rests on.
@Component
final class PublishedPictureUses implements PictureUse.Source, ConsentUseSource {
    private static final String OWN = "/mijn-fotos/";

    private final PicturePlacementStore store;
    private final PublishedCopyStore copies;
    private final MarkedPictures pictures;
    private final ConsentDecisions asked;
    private final StaffPictureAnswers staff;
    private final Clock clock;

    PublishedPictureUses(
            PicturePlacementStore store,
            PublishedCopyStore copies,
            MarkedPictures pictures,
            ConsentDecisions asked,
            StaffPictureAnswers staff,
            Clock clock) {
        this.store = store;
        this.copies = copies;
        this.pictures = pictures;
        this.asked = asked;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public List<PurposeKey> purposes() {
        return Arrays.stream(PublicationChannel.values())
                .map(PublicationChannel::purpose)
                .toList();
    }

    @Override
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public List<PictureUse> list(PictureId picture, PupilId child) {
        return Stream.concat(
                        standing(picture).stream()
                                .map(placement -> new PictureUse(
                                        placement.since(),
                                        what(placement, child),
                                        Optional.of(placement.address().path()),
                                        placement.channel().purpose())),
                        lying(picture, child)
                                .map(copy -> new PictureUse(
                                        copy.since(),
                                        what(copy),
                                        Optional.empty(),
                                        copy.channel().purpose())))
                .sorted(Comparator.comparing(PictureUse::day).reversed())
                .toList();
    }

    @Override
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public List<ConsentUse> list(PupilId pupil) {
        return pictures.listWith(pupil).stream()
                .filter(each -> PublishableContentRules.children(each.faces()).contains(pupil))
                .map(each -> each.picture().id())
                .flatMap(picture -> Stream.concat(
                        standing(picture).stream().map(it -> use(pupil, it.channel(), it.since())),
                        lying(picture, pupil).map(it -> use(pupil, it.channel(), it.since()))))
                .toList();
    }

    private static ConsentUse use(PupilId pupil, PublicationChannel channel, LocalDate since) {
        return new ConsentUse(
                ConsentSubject.of(channel.purpose()),
                since,
                Sentence.of("publication.use.picture"),
                Optional.of(OWN + pupil));
    }

    /// Copies in which this child is recognisable.
    private Stream<PublishedCopy> lying(PictureId picture, PupilId child) {
        List<PublishedCopy> all = copies.of(List.of(picture));
        Map<PublishedCopyId, Set<PupilId>> seen = copies.seen(all);
        return all.stream()
                .filter(copy -> seen.getOrDefault(copy.id(), Set.of()).contains(child));
    }

    /// Describes a copy without its exact place: that is in the school's words, and may name
    /// another child.
    private static Sentence what(PublishedCopy copy) {
        return copy.callBy()
                .map(day -> Sentence.of("publication.use.call", copy.channel().sentence(), copy.since(), day))
                .orElseGet(() -> Sentence.of("publication.use", copy.channel().sentence(), copy.since()));
    }

    /// Whether it is a video that is not shown there now.
    private boolean unseenVideo(PicturePlacement placed) {
        return pictures.find(placed.picture())
                .filter(each -> each.picture().video().isPresent())
                .filter(each -> !(PublishableContentRules.decide(
                                each,
                                asked.decide(
                                        placed.channel().purpose(), PublishableContentRules.children(each.faces())),
                                staff.all())
                        instanceof PublishableContent.With))
                .isPresent();
    }

    private List<PicturePlacement> standing(PictureId picture) {
        return store.of(picture).stream()
                .filter(placement -> placement.stands(SchoolDay.today(clock)))
                .toList();
    }

    private Sentence what(PicturePlacement placed, PupilId child) {
        if (unseenVideo(placed)) {
            return Sentence.of("publication.use.video_gone", placed.channel().sentence(), placed.since());
        }
        boolean seen = asked.decide(placed.channel().purpose(), List.of(child)).values().stream()
                .allMatch(decision -> decision.effective());
        return Sentence.of(
                seen ? "publication.use" : "publication.use.blurred",
                placed.channel().sentence(),
                placed.since());
    }
}
