package nl.zorgvuldig.demo.pictures;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.images.albums.Album;
import nl.zorgvuldig.images.albums.Albums;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureMarking;
import nl.zorgvuldig.images.albums.PictureRemovals;
import nl.zorgvuldig.images.albums.PictureUploads;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads albums in every state: with pictures to be marked, with only people who may be shown,
/// with a blurred child, and not marked in time. Skipped where pictures cannot be made.
@Component
@Lazy
public final class AlbumsLoader {
    private static final Logger LOG = LoggerFactory.getLogger(AlbumsLoader.class);
    private static final Duration TOO_LONG = Duration.ofDays(9);

    private final Albums albums;
    private final PictureUploads arrivals;
    private final PictureMarking markings;
    private final PictureRemovals endings;
    private final AlbumVideoLoader videos;
    private final ConsentDecisions asked;
    private final IncomingFolder incoming;
    private final Clock clock;

    AlbumsLoader(
            Albums albums,
            PictureUploads arrivals,
            PictureMarking markings,
            PictureRemovals endings,
            AlbumVideoLoader videos,
            ConsentDecisions asked,
            IncomingFolder incoming,
            Clock clock) {
        this.albums = albums;
        this.arrivals = arrivals;
        this.markings = markings;
        this.endings = endings;
        this.videos = videos;
        this.asked = asked;
        this.incoming = incoming;
        this.clock = clock;
    }

    public void load(Population population) {
        try {
            GroupId group = groupOf(population, population.person("leerkracht"));
            PersonId teacher = population.person("leerkracht");
            Album waiting = album(group, teacher, "Sportdag", population.today());
            arrive(waiting, "sportdag-1", 3, 0, clock.instant());
            arrive(waiting, "sportdag-2", 2, 1, clock.instant());
            Album done =
                    album(group, teacher, "Herfstwandeling", population.today().minusDays(12));
            mark(population, done, "wandeling-1", 2, true);
            mark(population, done, "wandeling-2", 3, false);
            arrive(done, "wandeling-3", 4, 2, clock.instant().minus(TOO_LONG));
            endings.expire();
            own(population);
        } catch (FilesUnavailable withoutPictures) {
            LOG.warn("the demonstration has no albums: {}", withoutPictures.getMessage());
        }
    }

    /// An album with the child of `ouder` in it.
    private void own(Population population) {
        PupilId child = population.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
        groupOf(population, child).ifPresent(group -> {
            Album album = album(
                    group,
                    population.person("directeur"),
                    "Voorstelling",
                    population.today().minusDays(6));
            SamplePhotos.Drawn drawn = SamplePhotos.meadow(2, 1);
            PictureId picture = arrive(album, "voorstelling-1", drawn, clock.instant());
            List<Face> faces = new ArrayList<>();
            faces.add(face(drawn, 0, new FaceSubject.Child(child)));
            faces.add(face(drawn, 1, new FaceSubject.Visitor()));
            markings.takeOver(album.madeBy(), picture, faces);
            videos.load(album, child);
        });
    }

    private Album album(GroupId group, PersonId by, String title, LocalDate day) {
        Album album =
                new Album(new AlbumId(FormId.next(clock).makes(by, group)), group, title, day, by, clock.instant());
        albums.takeOver(album);
        return album;
    }

    /// @param sharp whether everybody in it may be shown
    private void mark(Population population, Album album, String name, int children, boolean sharp) {
        List<PupilId> there = present(population, album);
        Map<PupilId, ConsentDecision> decided = asked.decide(PurposeKind.RECORDING, there);
        List<PupilId> may = new ArrayList<>();
        List<PupilId> mayNot = new ArrayList<>();
        there.forEach(
                pupil -> (decided.containsKey(pupil) && decided.get(pupil).effective() ? may : mayNot).add(pupil));
        SamplePhotos.Drawn drawn = SamplePhotos.meadow(children, name.length() + children);
        PictureId picture = arrive(album, name, drawn, clock.instant());
        List<Face> faces = new ArrayList<>();
        for (int place = 0; place < children; place++) {
            boolean blurred = !sharp && place == 1 && !mayNot.isEmpty();
            FaceSubject who = blurred
                    ? new FaceSubject.Child(mayNot.getFirst())
                    : place < may.size() ? new FaceSubject.Child(may.get(place)) : new FaceSubject.OtherChild();
            faces.add(face(drawn, place, who));
        }
        markings.takeOver(album.madeBy(), picture, faces);
    }

    private Face face(SamplePhotos.Drawn drawn, int place, FaceSubject who) {
        return new Face(Id.next(clock), drawn.faces().get(place), who, Optional.empty());
    }

    private void arrive(Album album, String name, int children, int kind, Instant at) {
        arrive(album, name, SamplePhotos.meadow(children, kind), at);
    }

    private PictureId arrive(Album album, String name, SamplePhotos.Drawn drawn, Instant at) {
        PictureId id = id(name);
        incoming.hold(
                file -> Files.write(file, drawn.jpeg()),
                file -> arrivals.takeOver(album.id(), id, album.madeBy(), at, file));
        return id;
    }

    static PictureId id(String name) {
        return new PictureId(UUID.nameUUIDFromBytes(("picture " + name).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<PupilId> present(Population population, Album album) {
        return population.placements().stream()
                .filter(placement -> placement.group().equals(album.group()))
                .filter(placement -> placement.period().contains(album.happenedOn()))
                .map(placement -> placement.pupil())
                .filter(pupil -> !population.landmarks().containsValue(pupil))
                .toList();
    }

    private static GroupId groupOf(Population population, PersonId teacher) {
        return population.groupRelations().stream()
                .filter(relation -> relation.person().equals(teacher))
                .filter(relation -> relation.period().contains(population.today()))
                .map(DemoPeople.GroupRelation::group)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<GroupId> groupOf(Population population, PupilId pupil) {
        return population.placements().stream()
                .filter(placement -> placement.pupil().equals(pupil))
                .filter(placement ->
                        placement.period().contains(population.today().minusDays(6)))
                .map(placement -> placement.group())
                .findFirst();
    }
}
