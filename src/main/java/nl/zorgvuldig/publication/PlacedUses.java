package nl.zorgvuldig.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.ConsentUse;
import nl.zorgvuldig.consent.ConsentUses;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.PictureUse;
import nl.zorgvuldig.media.StaffAnswers;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Tells those who decide for a child where its pictures stand: beside each picture, and beside the
/// consent it rests on.
@Component
final class PlacedUses implements PictureUse.Source, ConsentUses {
    private static final String OWN = "/mijn-fotos/";

    private final PlacedStore store;
    private final CopyStore copies;
    private final MarkedPictures pictures;
    private final AskedApart asked;
    private final StaffAnswers staff;
    private final Clock clock;

    PlacedUses(
            PlacedStore store,
            CopyStore copies,
            MarkedPictures pictures,
            AskedApart asked,
            StaffAnswers staff,
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
        return Arrays.stream(Channel.values()).map(Channel::purpose).toList();
    }

    @Override
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public List<PictureUse> list(PictureId picture, PupilId child) {
        return Stream.concat(
                        standing(picture).stream()
                                .map(one -> new PictureUse(
                                        one.since(),
                                        what(one, child),
                                        Optional.of(one.address().path()),
                                        one.channel().purpose())),
                        lying(picture, child)
                                .map(one -> new PictureUse(
                                        one.since(),
                                        what(one),
                                        Optional.empty(),
                                        one.channel().purpose())))
                .sorted(Comparator.comparing(PictureUse::day).reversed())
                .toList();
    }

    @Override
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public List<ConsentUse> list(PupilId pupil) {
        return pictures.listWith(pupil).stream()
                .filter(one -> ShowRules.children(one.faces()).contains(pupil))
                .map(one -> one.picture().id())
                .flatMap(one -> Stream.concat(
                        standing(one).stream().map(it -> use(pupil, it.channel(), it.since())),
                        lying(one, pupil).map(it -> use(pupil, it.channel(), it.since()))))
                .toList();
    }

    private static ConsentUse use(PupilId pupil, Channel channel, LocalDate since) {
        return new ConsentUse(
                ConsentSubject.of(channel.purpose()),
                since,
                Sentence.of("publication.use.picture"),
                Optional.of(OWN + pupil));
    }

    /// Copies in which this child can be recognised.
    private Stream<Copy> lying(PictureId picture, PupilId child) {
        List<Copy> all = copies.of(List.of(picture));
        Map<CopyId, Set<PupilId>> seen = copies.seen(all);
        return all.stream().filter(one -> seen.getOrDefault(one.id(), Set.of()).contains(child));
    }

    /// Not where exactly: that is in the words of the school, and may name another child.
    private static Sentence what(Copy copy) {
        return copy.callBy()
                .map(day -> Sentence.of("publication.use.call", copy.channel().sentence(), copy.since(), day))
                .orElseGet(() -> Sentence.of("publication.use", copy.channel().sentence(), copy.since()));
    }

    /// A video of which nobody sees anything there now.
    private boolean unseenVideo(Placed placed) {
        return pictures.find(placed.picture())
                .filter(one -> one.picture().video().isPresent())
                .filter(one -> !(ShowRules.decide(
                                one,
                                asked.decide(placed.channel().purpose(), ShowRules.children(one.faces())),
                                staff.all())
                        instanceof Showing.With))
                .isPresent();
    }

    private List<Placed> standing(PictureId picture) {
        return store.of(picture).stream()
                .filter(one -> one.stands(SchoolDay.today(clock)))
                .toList();
    }

    private Sentence what(Placed placed, PupilId child) {
        if (unseenVideo(placed)) {
            return Sentence.of("publication.use.video_gone", placed.channel().sentence(), placed.since());
        }
        boolean seen = asked.decide(placed.channel().purpose(), List.of(child)).values().stream()
                .allMatch(one -> one.effective());
        return Sentence.of(
                seen ? "publication.use" : "publication.use.blurred",
                placed.channel().sentence(),
                placed.since());
    }
}
