package nl.zorgvuldig.media;

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
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.media.StayRules.Stay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;

/// Whatever employees said, whoever of them is in the picture: who objects is not recognisable in
/// it, and nobody else is touched.
class StaffWishesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static PersonId person(int n) {
        return new PersonId(new UUID(0, n));
    }

    private static Face face(int n, boolean blurred) {
        return new Face(
                new UUID(1, n),
                new Box(10 * n, 10, 9, 9),
                new Who.Employee(person(n)),
                blurred ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    @Property(tries = 1500)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void who_objects_is_blurred_at_once_and_nobody_else(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 3) Integer> said,
            @ForAll @Size(min = 5, max = 5) List<Boolean> blurred) {
        Map<PersonId, StaffSaid> wishes = new HashMap<>();
        for (int n = 0; n < said.size(); n++) {
            if (said.get(n) < 3) {
                wishes.put(person(n), StaffSaid.values()[said.get(n)]);
            }
        }
        List<Face> faces =
                IntStream.range(0, 5).mapToObj(n -> face(n, blurred.get(n))).toList();
        StaffWishes known = new StaffWishes(wishes, _ -> StaffStanding.HERE);
        List<Face> objecting = faces.stream()
                .filter(one -> one.blurredAt().isEmpty())
                .filter(one -> wishes.get(one.who().employee().orElseThrow()) == StaffSaid.NO)
                .toList();
        assertThat(MarkRules.toBlur(faces, Map.of(), known)).containsExactlyElementsOf(objecting);
        switch (StayRules.decide(faces, Map.of(), known, Optional.empty(), TODAY)) {
            case Stay.Open _ -> assertThat(objecting).isEmpty();
            case Stay.Closed _ -> throw new AssertionError("nothing ran out");
            case Stay.Blurred now ->
                assertThat(now.faces()).isEqualTo(objecting).isNotEmpty();
        }
        for (Face one : faces) {
            boolean inside = one.sharpEmployee()
                    .flatMap(known::of)
                    .filter(it -> it != StaffSaid.YES)
                    .isPresent();
            assertThat(known.inside(one)).isEqualTo(inside);
        }
    }

    @Property(tries = 1500)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void that_an_answer_is_gone_is_never_a_yes(@ForAll StaffStanding standing, @ForAll Optional<StaffSaid> said) {
        StaffWishes known =
                new StaffWishes(said.map(one -> Map.of(person(0), one)).orElse(Map.of()), _ -> standing);
        Face face = face(0, false);
        boolean sharpInside = MarkRules.toBlur(List.of(face), Map.of(), known).isEmpty();
        boolean sharpOutside = sharpInside && !known.inside(face);
        Statistics.label("seen outside").collect(standing, sharpOutside);
        switch (standing) {
            case HERE ->
                assertThat(sharpOutside)
                        .isEqualTo(said.filter(one -> one != StaffSaid.YES).isEmpty());
            case LEFT -> {
                assertThat(sharpOutside).isEqualTo(said.equals(Optional.of(StaffSaid.YES)));
                assertThat(sharpInside).isEqualTo(!said.equals(Optional.of(StaffSaid.NO)));
            }
            case GONE -> assertThat(sharpInside).isFalse();
        }
        Statistics.label("seen outside").coverage(is -> {
            is.check(StaffStanding.HERE, true).count(n -> n > 0);
            is.check(StaffStanding.LEFT, true).count(n -> n > 0);
            is.check(StaffStanding.GONE, false).count(n -> n > 0);
        });
    }
}
