package nl.zorgvuldig.demo;

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
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.publication.Channel;
import nl.zorgvuldig.publication.Copies;
import nl.zorgvuldig.publication.Copy;
import nl.zorgvuldig.publication.CopyId;
import nl.zorgvuldig.publication.Inside;
import nl.zorgvuldig.publication.LivingAddress;
import nl.zorgvuldig.publication.Placed;
import nl.zorgvuldig.publication.PlacedId;
import nl.zorgvuldig.publication.Placements;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Pictures in channels in every state: on the website and in the newsletter, a copy elsewhere that
/// may stay, one that must be taken down, and one that should have been. Where there are no
/// pictures, there is nothing of it.
@Component
@Lazy
final class PublicationLoader {
    private static final Duration AGO = Duration.ofDays(10);

    private final MarkedPictures pictures;
    private final Placements placements;
    private final Copies copies;
    private final AskedApart asked;
    private final Clock clock;

    PublicationLoader(MarkedPictures pictures, Placements placements, Copies copies, AskedApart asked, Clock clock) {
        this.pictures = pictures;
        this.placements = placements;
        this.copies = copies;
        this.asked = asked;
        this.clock = clock;
    }

    void load(Population population) {
        PersonId teacher = population.person("leerkracht");
        find("wandeling-1").ifPresent(one -> load(population, teacher, one));
        find("voorstelling-1")
                .ifPresent(one -> place(
                        population,
                        population.person("directeur"),
                        one.picture().id(),
                        Channel.WEBSITE));
    }

    private Optional<MarkedPictures.One> find(String name) {
        return pictures.find(AlbumsLoader.id(name));
    }

    private void load(Population population, PersonId teacher, MarkedPictures.One one) {
        PictureId picture = one.picture().id();
        place(population, teacher, picture, Channel.WEBSITE);
        place(population, teacher, picture, Channel.NEWSLETTER);
        List<PupilId> children =
                one.faces().stream().flatMap(face -> face.sharp().stream()).toList();
        LocalDate today = SchoolDay.today(clock);
        copy(
                teacher,
                picture,
                Channel.CLASS_GROUP,
                "Besloten groep, bericht over de herfstwandeling",
                may(Channel.CLASS_GROUP, children),
                Optional.empty());
        copy(
                teacher,
                picture,
                Channel.SOCIAL_MEDIA,
                "Instagram van de school, bericht over de herfstwandeling",
                children,
                Optional.of(today.plusDays(4)));
        copy(
                teacher,
                picture,
                Channel.SCHOOL_GUIDE,
                "Schoolgids op de website, bladzijde 12",
                children,
                Optional.of(today.minusDays(1)));
    }

    private List<PupilId> may(Channel channel, List<PupilId> children) {
        Map<PupilId, ConsentDecision> decided = asked.decide(channel.purpose(), children);
        return children.stream()
                .filter(one -> decided.containsKey(one) && decided.get(one).effective())
                .toList();
    }

    private void place(Population population, PersonId by, PictureId picture, Channel channel) {
        placements.takeOver(new Placed(
                new PlacedId(named("placed " + picture + channel)),
                picture,
                channel,
                LivingAddress.fresh(population.board().id()),
                by,
                before(),
                Optional.empty()));
    }

    private void copy(
            PersonId by,
            PictureId picture,
            Channel channel,
            String place,
            List<PupilId> seen,
            Optional<LocalDate> callBy) {
        copies.takeOver(
                new Copy(
                        new CopyId(named("copy " + picture + channel)),
                        picture,
                        channel,
                        Optional.of(place),
                        by,
                        before(),
                        callBy.map(day -> new Copy.Called(before(), day)),
                        Optional.empty()),
                new Inside(Set.copyOf(seen), Set.of()));
    }

    private Instant before() {
        return clock.instant().minus(AGO);
    }

    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
