package nl.zorgvuldig.images.albums.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.marking.PictureMarkRules;
import nl.zorgvuldig.images.albums.recheck.PictureConsentChangeRules.Stay;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences.EmploymentStatus;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever employees said, whoever of them is in the picture: who objects is not recognisable in
/// it, and nobody else is touched.
class StaffPicturePreferencesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static PersonId person(int n) {
        return new PersonId(new UUID(0, n));
    }

    private static Face face(int n, boolean blurred) {
        return new Face(
                new UUID(1, n),
                new BoundingBox(10 * n, 10, 9, 9),
                new FaceSubject.Employee(person(n)),
                blurred ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    @Property(tries = 1500)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void who_objects_is_blurred_at_once_and_nobody_else(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 3) Integer> said,
            @ForAll @Size(min = 5, max = 5) List<Boolean> blurred) {
        Map<PersonId, StaffPictureChoice> wishes = new HashMap<>();
        for (int n = 0; n < said.size(); n++) {
            if (said.get(n) < 3) {
                wishes.put(person(n), StaffPictureChoice.values()[said.get(n)]);
            }
        }
        List<Face> faces =
                IntStream.range(0, 5).mapToObj(n -> face(n, blurred.get(n))).toList();
        StaffPicturePreferences known = new StaffPicturePreferences(wishes, _ -> EmploymentStatus.HERE);
        List<Face> objecting = faces.stream()
                .filter(each -> each.blurredAt().isEmpty())
                .filter(each -> wishes.get(each.who().employee().orElseThrow()) == StaffPictureChoice.NO)
                .toList();
        assertThat(PictureMarkRules.toBlur(faces, Map.of(), known)).containsExactlyElementsOf(objecting);
        switch (PictureConsentChangeRules.decide(faces, Map.of(), known, Optional.empty(), TODAY)) {
            case Stay.Open _ -> assertThat(objecting).isEmpty();
            case Stay.Closed _ -> throw new AssertionError("nothing ran out");
            case Stay.Blurred now ->
                assertThat(now.faces()).isEqualTo(objecting).isNotEmpty();
        }
        for (Face each : faces) {
            boolean inside = each.sharpEmployee()
                    .flatMap(known::of)
                    .filter(it -> it != StaffPictureChoice.YES)
                    .isPresent();
            assertThat(known.inside(each)).isEqualTo(inside);
        }
    }

    @Property(tries = 1500)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void that_an_answer_is_gone_is_never_a_yes(
            @ForAll EmploymentStatus standing, @ForAll Optional<StaffPictureChoice> said) {
        StaffPicturePreferences known = new StaffPicturePreferences(
                said.map(choice -> Map.of(person(0), choice)).orElse(Map.of()), _ -> standing);
        Face face = face(0, false);
        boolean sharpInside =
                PictureMarkRules.toBlur(List.of(face), Map.of(), known).isEmpty();
        boolean sharpOutside = sharpInside && !known.inside(face);
        Statistics.label("seen outside").collect(standing, sharpOutside);
        switch (standing) {
            case HERE ->
                assertThat(sharpOutside)
                        .isEqualTo(said.filter(choice -> choice != StaffPictureChoice.YES)
                                .isEmpty());
            case LEFT -> {
                assertThat(sharpOutside).isEqualTo(said.equals(Optional.of(StaffPictureChoice.YES)));
                assertThat(sharpInside).isEqualTo(!said.equals(Optional.of(StaffPictureChoice.NO)));
            }
            case GONE -> assertThat(sharpInside).isFalse();
        }
        Statistics.label("seen outside").coverage(is -> {
            is.check(EmploymentStatus.HERE, true).count(n -> n > 0);
            is.check(EmploymentStatus.LEFT, true).count(n -> n > 0);
            is.check(EmploymentStatus.GONE, false).count(n -> n > 0);
        });
    }
}
