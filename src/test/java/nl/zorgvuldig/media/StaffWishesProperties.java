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

    @Property(tries = 300)
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
        List<Face> faces = IntStream.range(0, 5).mapToObj(n -> face(n, blurred.get(n))).toList();
        StaffWishes known = new StaffWishes(wishes);
        List<Face> objecting =
                faces.stream()
                        .filter(one -> one.blurredAt().isEmpty())
                        .filter(
                                one ->
                                        wishes.get(one.who().employee().orElseThrow())
                                                == StaffSaid.NO)
                        .toList();
        assertThat(MarkRules.toBlur(faces, Map.of(), known)).containsExactlyElementsOf(objecting);
        switch (StayRules.decide(faces, Map.of(), known, Optional.empty(), TODAY)) {
            case Stay.Open _ -> assertThat(objecting).isEmpty();
            case Stay.Closed _ -> throw new AssertionError("nothing ran out");
            case Stay.Blurred now -> assertThat(now.faces()).isEqualTo(objecting).isNotEmpty();
        }
        for (Face one : faces) {
            boolean inside =
                    one.sharpEmployee()
                            .flatMap(known::of)
                            .filter(it -> it != StaffSaid.YES)
                            .isPresent();
            assertThat(known.inside(one)).isEqualTo(inside);
        }
    }
}
