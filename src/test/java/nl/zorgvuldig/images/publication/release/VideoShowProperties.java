package nl.zorgvuldig.images.publication.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.images.albums.Album;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceDetectionStatus;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences.EmploymentStatus;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.images.publication.release.PicturePlacementDecision.BlurChoice;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever is said at the gate: a video goes to a channel whole, and only when everybody in it may
/// be seen there.
class VideoShowProperties {
    private static final PersonId COLLEAGUE = new PersonId(new UUID(2, 1));
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Property(tries = 400)
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void a_video_goes_nowhere_with_somebody_in_it_who_may_not_be_seen(
            @ForAll("people") List<FaceSubject> people,
            @ForAll("answers") Map<Integer, Boolean> answers,
            @ForAll("said") Optional<StaffPictureChoice> said,
            @ForAll BlurChoice concealing) {
        Map<PupilId, ConsentDecision> consents = new HashMap<>();
        answers.forEach((number, yes) -> consents.put(pupil(number), yes ? yes() : no()));
        StaffPicturePreferences wishes = new StaffPicturePreferences(
                said.map(choice -> Map.of(COLLEAGUE, choice)).orElse(Map.of()), _ -> EmploymentStatus.HERE);
        PublishableContent showing = PublishableContentRules.decide(video(people), consents, wishes);
        boolean everybody = people.stream().allMatch(who -> switch (who) {
            case FaceSubject.Child(PupilId pupil) -> consents.get(pupil) instanceof ConsentDecision.Effective;
            case FaceSubject.Employee _ ->
                said.filter(choice -> choice != StaffPictureChoice.YES).isEmpty();
            case FaceSubject.OtherChild _, FaceSubject.Visitor _, FaceSubject.Open _ -> false;
            case FaceSubject.Unrecognisable _ -> true;
        });
        Statistics.label("goes").collect(everybody);
        Statistics.label("goes").coverage(coverage -> {
            coverage.check(true).percentage(part -> part > 15);
            coverage.check(false).percentage(part -> part > 15);
        });
        assertThat(PicturePlacementDecision.of(showing, concealing) instanceof PicturePlacementDecision.Open)
                .isEqualTo(everybody);
        if (showing instanceof PublishableContent.With(List<Face> blurred)) {
            assertThat(blurred).as("never half").isEmpty();
        }
    }

    private static MarkedPictures.One video(List<FaceSubject> people) {
        AlbumId album = new AlbumId(new UUID(5, 1));
        PictureId id = new PictureId(new UUID(5, 2));
        AlbumPicture picture = new AlbumPicture(
                id,
                album,
                PictureState.MARKED,
                FaceDetectionStatus.WAITING,
                3,
                COLLEAGUE,
                NOW,
                LocalDate.of(2026, 12, 2),
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new AlbumPicture.Size(640, 360)),
                Optional.of(new AlbumPicture.Video(12, Optional.empty())));
        return new MarkedPictures.One(
                new Album(album, new GroupId(new UUID(5, 3)), "Sportdag", LocalDate.of(2026, 11, 24), COLLEAGUE, NOW),
                picture,
                people.stream()
                        .map(who -> new Face(UUID.randomUUID(), new BoundingBox(0, 0, 640, 360), who, Optional.empty()))
                        .toList());
    }

    private static ConsentDecision yes() {
        return new ConsentDecision.Effective(LocalDate.of(2027, 7, 31), List.of());
    }

    private static ConsentDecision no() {
        return new ConsentDecision.NotEffective(List.of(new NoConsentReason.Vetoed()));
    }

    private static PupilId pupil(int number) {
        return new PupilId(new UUID(1, number));
    }

    @Provide
    Arbitrary<List<FaceSubject>> people() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.integers().between(0, 4).map(number ->
                                (FaceSubject) new FaceSubject.Child(pupil(number)))),
                        Tuple.of(2, Arbitraries.just((FaceSubject) new FaceSubject.Employee(COLLEAGUE))),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        new FaceSubject.OtherChild(),
                                        new FaceSubject.Visitor(),
                                        new FaceSubject.Open(),
                                        new FaceSubject.Unrecognisable())))
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Map<Integer, Boolean>> answers() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.frequency(Tuple.of(6, true), Tuple.of(1, false)))
                .ofMinSize(4);
    }

    @Provide
    Arbitrary<Optional<StaffPictureChoice>> said() {
        return Arbitraries.of(StaffPictureChoice.class)
                .map(Optional::of)
                .injectNull(0.4)
                .map(found -> found == null ? Optional.empty() : found);
    }
}
