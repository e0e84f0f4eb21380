package nl.zorgvuldig.publication;

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
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.media.Album;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.Looking;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.Picture;
import nl.zorgvuldig.media.PictureState;
import nl.zorgvuldig.media.StaffSaid;
import nl.zorgvuldig.media.StaffStanding;
import nl.zorgvuldig.media.StaffWishes;
import nl.zorgvuldig.media.Who;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;

/// Whatever is said at the gate: a video goes to a channel whole, and only when everybody in it may
/// be seen there.
class VideoShowProperties {
    private static final PersonId COLLEAGUE = new PersonId(new UUID(2, 1));
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Property(tries = 400)
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void a_video_goes_nowhere_with_somebody_in_it_who_may_not_be_seen(
            @ForAll("people") List<Who> people,
            @ForAll("answers") Map<Integer, Boolean> answers,
            @ForAll("said") Optional<StaffSaid> said,
            @ForAll Concealing concealing) {
        Map<PupilId, ConsentDecision> consents = new HashMap<>();
        answers.forEach((number, yes) -> consents.put(pupil(number), yes ? yes() : no()));
        StaffWishes wishes =
                new StaffWishes(said.map(one -> Map.of(COLLEAGUE, one)).orElse(Map.of()), _ -> StaffStanding.HERE);
        Showing showing = ShowRules.decide(video(people), consents, wishes);
        boolean everybody = people.stream().allMatch(who -> switch (who) {
            case Who.Child(PupilId pupil) -> consents.get(pupil) instanceof ConsentDecision.Effective;
            case Who.Employee _ -> said.filter(one -> one != StaffSaid.YES).isEmpty();
            case Who.OtherChild _, Who.Visitor _, Who.Open _ -> false;
            case Who.Unrecognisable _ -> true;
        });
        Statistics.label("goes").collect(everybody);
        Statistics.label("goes").coverage(coverage -> {
            coverage.check(true).percentage(part -> part > 15);
            coverage.check(false).percentage(part -> part > 15);
        });
        assertThat(PlaceDecision.of(showing, concealing) instanceof PlaceDecision.Open)
                .isEqualTo(everybody);
        if (showing instanceof Showing.With(List<Face> blurred)) {
            assertThat(blurred).as("never half").isEmpty();
        }
    }

    private static MarkedPictures.One video(List<Who> people) {
        AlbumId album = new AlbumId(new UUID(5, 1));
        PictureId id = new PictureId(new UUID(5, 2));
        Picture picture = new Picture(
                id,
                album,
                PictureState.MARKED,
                Looking.WAITING,
                3,
                COLLEAGUE,
                NOW,
                LocalDate.of(2026, 12, 2),
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Picture.Size(640, 360)),
                Optional.of(new Picture.Video(12, Optional.empty())));
        return new MarkedPictures.One(
                new Album(album, new GroupId(new UUID(5, 3)), "Sportdag", LocalDate.of(2026, 11, 24), COLLEAGUE, NOW),
                picture,
                people.stream()
                        .map(who -> new Face(UUID.randomUUID(), new Box(0, 0, 640, 360), who, Optional.empty()))
                        .toList());
    }

    private static ConsentDecision yes() {
        return new ConsentDecision.Effective(LocalDate.of(2027, 7, 31), List.of());
    }

    private static ConsentDecision no() {
        return new ConsentDecision.NotEffective(List.of(new WhyNot.Vetoed()));
    }

    private static PupilId pupil(int number) {
        return new PupilId(new UUID(1, number));
    }

    @Provide
    Arbitrary<List<Who>> people() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.integers().between(0, 4).map(one -> (Who) new Who.Child(pupil(one)))),
                        Tuple.of(2, Arbitraries.just((Who) new Who.Employee(COLLEAGUE))),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        new Who.OtherChild(),
                                        new Who.Visitor(),
                                        new Who.Open(),
                                        new Who.Unrecognisable())))
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
    Arbitrary<Optional<StaffSaid>> said() {
        return Arbitraries.of(StaffSaid.class)
                .map(Optional::of)
                .injectNull(0.4)
                .map(one -> one == null ? Optional.empty() : one);
    }
}
