package nl.zorgvuldig.demo.pictures;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.publication.HostedUrl;
import nl.zorgvuldig.images.publication.PicturePlacement;
import nl.zorgvuldig.images.publication.PicturePlacementId;
import nl.zorgvuldig.images.publication.PicturePlacements;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublishedCopies;
import nl.zorgvuldig.images.publication.PublishedCopy;
import nl.zorgvuldig.images.publication.PublishedCopyId;
import nl.zorgvuldig.images.publication.RecognisablePeople;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads publications in every state: on the website and in the newsletter, a copy elsewhere that
/// may stay, one that must be taken down, and one that is overdue. Skipped where there are no
/// pictures.
@Component
@Lazy
public final class PublicationLoader {
    private static final Duration AGO = Duration.ofDays(10);

    private final MarkedPictures pictures;
    private final PicturePlacements placements;
    private final PublishedCopies copies;
    private final ConsentDecisions asked;
    private final Clock clock;

    PublicationLoader(
            MarkedPictures pictures,
            PicturePlacements placements,
            PublishedCopies copies,
            ConsentDecisions asked,
            Clock clock) {
        this.pictures = pictures;
        this.placements = placements;
        this.copies = copies;
        this.asked = asked;
        this.clock = clock;
    }

    public void load(Population population) {
        PersonId teacher = population.person("leerkracht");
        find("wandeling-1").ifPresent(each -> load(population, teacher, each));
        find("voorstelling-1")
                .ifPresent(each -> place(
                        population,
                        population.person("directeur"),
                        each.picture().id(),
                        PublicationChannel.WEBSITE));
    }

    private Optional<MarkedPictures.One> find(String name) {
        return pictures.find(AlbumsLoader.id(name));
    }

    private void load(Population population, PersonId teacher, MarkedPictures.One each) {
        PictureId picture = each.picture().id();
        place(population, teacher, picture, PublicationChannel.WEBSITE);
        place(population, teacher, picture, PublicationChannel.NEWSLETTER);
        List<PupilId> children =
                each.faces().stream().flatMap(face -> face.sharp().stream()).toList();
        LocalDate today = SchoolDay.today(clock);
        copy(
                teacher,
                picture,
                PublicationChannel.CLASS_GROUP,
                "Besloten groep, bericht over de herfstwandeling",
                may(PublicationChannel.CLASS_GROUP, children),
                Optional.empty());
        copy(
                teacher,
                picture,
                PublicationChannel.SOCIAL_MEDIA,
                "Instagram van de school, bericht over de herfstwandeling",
                children,
                Optional.of(today.plusDays(4)));
        copy(
                teacher,
                picture,
                PublicationChannel.SCHOOL_GUIDE,
                "Schoolgids op de website, bladzijde 12",
                children,
                Optional.of(today.minusDays(1)));
    }

    private List<PupilId> may(PublicationChannel channel, List<PupilId> children) {
        Map<PupilId, ConsentDecision> decided = asked.decide(channel.purpose(), children);
        return children.stream()
                .filter(pupil ->
                        decided.containsKey(pupil) && decided.get(pupil).effective())
                .toList();
    }

    private void place(Population population, PersonId by, PictureId picture, PublicationChannel channel) {
        placements.takeOver(new PicturePlacement(
                new PicturePlacementId(named("placed " + picture + channel)),
                picture,
                channel,
                HostedUrl.fresh(population.board().id()),
                by,
                before(),
                Optional.empty()));
    }

    private void copy(
            PersonId by,
            PictureId picture,
            PublicationChannel channel,
            String place,
            List<PupilId> seen,
            Optional<LocalDate> callBy) {
        copies.takeOver(
                new PublishedCopy(
                        new PublishedCopyId(named("copy " + picture + channel)),
                        picture,
                        channel,
                        Optional.of(place),
                        by,
                        before(),
                        callBy.map(day -> new PublishedCopy.Called(before(), day)),
                        Optional.empty()),
                new RecognisablePeople(Set.copyOf(seen), Set.of()));
    }

    private Instant before() {
        return clock.instant().minus(AGO);
    }

    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
