package nl.zorgvuldig.images.publication.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences.EmploymentStatus;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.images.publication.release.PicturePlacementDecision.BlurChoice;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whoever is in a picture, and whatever was answered: no child is seen without consent.
class PublishableContentRulesProperties {
    private static final List<PupilId> CHILDREN = List.of(pupil(1), pupil(2), pupil(3), pupil(4));
    private static final PersonId COLLEAGUE = new PersonId(new UUID(1, 1));

    /// One thing that happens.
    sealed interface Event {
        record Answered(int child, boolean yes) implements Event {}

        record Forgotten(int child) implements Event {}

        record Placed(BlurChoice said) implements Event {}

        record Asked() implements Event {}
    }

    @Property(tries = 20)
    void what_stands_is_over_after_two_years(@ForAll @IntRange(min = -2, max = 2) int around) {
        LocalDate placed = LocalDate.of(2026, 11, 24);
        assertThat(PublishableContentRules.over(placed, placed.plusYears(2).plusDays(around)))
                .isEqualTo(around >= 0);
    }

    @Property(tries = 300)
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void no_events_show_a_child_without_consent(
            @ForAll("faces") List<Face> faces, @ForAll("events") List<Event> events) {
        Map<PupilId, ConsentDecision> consents = new HashMap<>();
        boolean stands = false;
        for (Event event : events) {
            switch (event) {
                case Event.Answered answered ->
                    consents.put(CHILDREN.get(answered.child()), answered.yes() ? yes() : no());
                case Event.Forgotten forgotten -> consents.remove(CHILDREN.get(forgotten.child()));
                case Event.Placed placed -> {
                    PicturePlacementDecision decision = PicturePlacementDecision.of(
                            PublishableContentRules.decide(faces, consents, StaffPicturePreferences.NONE),
                            placed.said());
                    if (decision instanceof PicturePlacementDecision.Open) {
                        stands = true;
                        if (placed.said() == BlurChoice.NOT_SAID) {
                            assertThat(seen(faces, consents)).isEqualTo(sharp(faces));
                        }
                    }
                }
                case Event.Asked _ -> {
                    if (stands) {
                        assertThat(seen(faces, consents))
                                .allMatch(child -> consents.get(child) instanceof ConsentDecision.Effective);
                    }
                }
            }
        }
    }

    @Property(tries = 300)
    void a_face_that_nobody_knows_keeps_the_picture_inside_and_who_was_not_asked_is_blurred(
            @ForAll("faces") List<Face> faces) {
        Map<PupilId, ConsentDecision> consents = new HashMap<>();
        CHILDREN.forEach(child -> consents.put(child, yes()));
        boolean open =
                faces.stream().anyMatch(face -> face.blurredAt().isEmpty() && face.who() instanceof FaceSubject.Open);
        switch (PublishableContentRules.decide(faces, consents, StaffPicturePreferences.NONE)) {
            case PublishableContent.Nothing _ -> assertThat(open).isTrue();
            case PublishableContent.Never _ -> throw new AssertionError("no video");
            case PublishableContent.With with -> {
                assertThat(open).isFalse();
                assertThat(with.blurred())
                        .isEqualTo(faces.stream()
                                .filter(face -> face.blurredAt().isEmpty())
                                .filter(PublishableContentRulesProperties::notAsked)
                                .toList());
            }
        }
    }

    private static boolean notAsked(Face face) {
        return face.who() instanceof FaceSubject.Visitor || face.who() instanceof FaceSubject.OtherChild;
    }

    @Property(tries = 300)
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void another_child_is_seen_in_no_channel_whatever_was_answered(
            @ForAll("faces") List<Face> faces,
            @ForAll("answers") Map<PupilId, ConsentDecision> consents,
            @ForAll BlurChoice said,
            @ForAll StaffPictureChoice staff) {
        StaffPicturePreferences wishes =
                new StaffPicturePreferences(Map.of(COLLEAGUE, staff), _ -> EmploymentStatus.HERE);
        List<Face> others = faces.stream()
                .filter(face -> face.blurredAt().isEmpty())
                .filter(face -> face.who() instanceof FaceSubject.OtherChild)
                .toList();
        PublishableContent showing = PublishableContentRules.decide(faces, consents, wishes);
        Statistics.collect(!others.isEmpty() && showing instanceof PublishableContent.With);
        Statistics.coverage(is -> is.check(true).percentage(part -> part > 5));
        if (showing instanceof PublishableContent.With(List<Face> blurred)) {
            assertThat(blurred).containsAll(others);
        }
        if (!others.isEmpty() && said == BlurChoice.NOT_SAID) {
            assertThat(PicturePlacementDecision.of(showing, said)).isNotInstanceOf(PicturePlacementDecision.Open.class);
        }
    }

    /// Whom one can recognise at the address.
    private static Set<PupilId> seen(List<Face> faces, Map<PupilId, ConsentDecision> consents) {
        return switch (PublishableContentRules.decide(faces, consents, StaffPicturePreferences.NONE)) {
            case PublishableContent.Nothing _, PublishableContent.Never _ -> Set.of();
            case PublishableContent.With with -> {
                Set<PupilId> seen = new HashSet<>();
                faces.stream()
                        .filter(face -> !with.blurred().contains(face))
                        .forEach(face -> face.sharp().ifPresent(seen::add));
                yield seen;
            }
        };
    }

    private static Set<PupilId> sharp(List<Face> faces) {
        return PublishableContentRules.children(faces);
    }

    private static ConsentDecision yes() {
        return new ConsentDecision.Effective(LocalDate.of(2027, 7, 31), List.of());
    }

    private static ConsentDecision no() {
        return new ConsentDecision.NotEffective(List.of(new NoConsentReason.Vetoed()));
    }

    private static PupilId pupil(long number) {
        return new PupilId(new UUID(0, number));
    }

    @Provide
    Arbitrary<List<Face>> faces() {
        Arbitrary<FaceSubject> who = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        8, Arbitraries.of(CHILDREN).map(pupil -> (FaceSubject) new FaceSubject.Child(pupil))),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.of(
                                new FaceSubject.Visitor(),
                                new FaceSubject.Unrecognisable(),
                                new FaceSubject.Employee(COLLEAGUE))),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(new FaceSubject.OtherChild())),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new FaceSubject.Open())));
        Arbitrary<Optional<Instant>> blurred =
                Arbitraries.of(Optional.empty(), Optional.empty(), Optional.of(Instant.EPOCH));
        return Combinators.combine(Arbitraries.create(UUID::randomUUID), who, blurred)
                .as((id, whose, since) -> new Face(id, new BoundingBox(1, 1, 40, 40), whose, since))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<PupilId, ConsentDecision>> answers() {
        return Arbitraries.maps(Arbitraries.of(CHILDREN), Arbitraries.of(yes(), no()));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Integer> child = Arbitraries.integers().between(0, CHILDREN.size() - 1);
        Arbitrary<Event> answered =
                Combinators.combine(child, Arbitraries.of(true, false)).as(Event.Answered::new);
        return Arbitraries.oneOf(
                        answered,
                        answered,
                        child.map(number -> (Event) new Event.Forgotten(number)),
                        Arbitraries.of(BlurChoice.class).map(choice -> (Event) new Event.Placed(choice)),
                        Arbitraries.just((Event) new Event.Asked()))
                .list()
                .ofMaxSize(20);
    }
}
