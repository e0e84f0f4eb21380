package nl.zorgvuldig.images.albums.marking;

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
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.VideoConsentRules;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences.EmploymentStatus;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whoever is in a video: it is kept and seen whole, or not at all.
class VideoConsentRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Property(tries = 300)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_video_is_kept_exactly_when_everybody_named_may_be_recorded(
            @ForAll("faces") List<Face> faces,
            @ForAll("answers") Map<Integer, Boolean> answers,
            @ForAll("staff") Map<Integer, StaffPictureChoice> staff) {
        boolean plays = VideoConsentRules.plays(PictureMarkRules.toBlur(faces, decided(answers), said(staff)));
        boolean everybody = faces.stream().map(Face::who).allMatch(who -> switch (who) {
            case FaceSubject.Child child ->
                answers.getOrDefault(number(child.pupil().value()), false);
            case FaceSubject.Employee employee ->
                staff.get(number(employee.person().value())) != StaffPictureChoice.NO;
            case FaceSubject.OtherChild _ -> false;
            case FaceSubject.Visitor _, FaceSubject.Open _, FaceSubject.Unrecognisable _ -> true;
        });
        Statistics.label("kept").collect(plays);
        Statistics.label("kept").coverage(coverage -> {
            coverage.check(true).percentage(part -> part > 15);
            coverage.check(false).percentage(part -> part > 15);
        });
        assertThat(plays).isEqualTo(everybody);
    }

    @Property(tries = 200)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void wherever_a_face_is_said_to_be_what_blurs_it_blurs_the_whole_still(
            @ForAll("faces") List<Face> faces,
            @ForAll @IntRange(min = 8, max = 4000) int width,
            @ForAll @IntRange(min = 8, max = 4000) int height) {
        List<Face> placed = VideoConsentRules.everywhere(faces, new AlbumPicture.Size(width, height));
        assertThat(placed)
                .extracting(Face::who)
                .isEqualTo(faces.stream().map(Face::who).toList());
        assertThat(placed)
                .extracting(Face::id)
                .isEqualTo(faces.stream().map(Face::id).toList());
        assertThat(placed).extracting(Face::box).allMatch(box -> box.equals(new BoundingBox(0, 0, width, height)));
    }

    private static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }

    private static Map<PupilId, ConsentDecision> decided(Map<Integer, Boolean> answers) {
        Map<PupilId, ConsentDecision> decided = new HashMap<>();
        answers.forEach((number, yes) -> decided.put(
                new PupilId(new UUID(1, number)),
                yes
                        ? new ConsentDecision.Effective(TODAY.plusMonths(3), List.of())
                        : new ConsentDecision.NotEffective(List.of(new NoConsentReason.Vetoed()))));
        return decided;
    }

    private static StaffPicturePreferences said(Map<Integer, StaffPictureChoice> staff) {
        Map<PersonId, StaffPictureChoice> said = new HashMap<>();
        staff.forEach((number, choice) -> said.put(new PersonId(new UUID(2, number)), choice));
        return new StaffPicturePreferences(said, _ -> EmploymentStatus.HERE);
    }

    @Provide
    Arbitrary<List<Face>> faces() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 4);
        Arbitrary<FaceSubject> who = Arbitraries.frequencyOf(
                Tuple.of(5, number.map(each -> new FaceSubject.Child(new PupilId(new UUID(1, each))))),
                Tuple.of(3, number.map(each -> new FaceSubject.Employee(new PersonId(new UUID(2, each))))),
                Tuple.of(1, Arbitraries.just((FaceSubject) new FaceSubject.OtherChild())),
                Tuple.of(1, Arbitraries.just((FaceSubject) new FaceSubject.Visitor())));
        Arbitrary<BoundingBox> box = Combinators.combine(
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(1, 50))
                .as((at, size) -> new BoundingBox(at, at, size, size));
        return Combinators.combine(box, who)
                .as((where, subject) -> new Face(UUID.randomUUID(), where, subject, Optional.<Instant>empty()))
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Map<Integer, Boolean>> answers() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false)))
                .ofMinSize(3);
    }

    @Provide
    Arbitrary<Map<Integer, StaffPictureChoice>> staff() {
        return Arbitraries.maps(
                Arbitraries.integers().between(0, 4),
                Arbitraries.frequency(
                        Tuple.of(4, StaffPictureChoice.YES),
                        Tuple.of(2, StaffPictureChoice.INSIDE),
                        Tuple.of(1, StaffPictureChoice.NO)));
    }
}
