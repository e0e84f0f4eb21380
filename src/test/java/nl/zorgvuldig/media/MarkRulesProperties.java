package nl.zorgvuldig.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// Which frames can be drawn, and who can be marked in them.
class MarkRulesProperties {
    private static final Picture.Size SIZE = new Picture.Size(800, 600);
    private static final PupilId MINE = new PupilId(new UUID(1, 1));
    private static final PupilId ELSEWHERE = new PupilId(new UUID(1, 2));
    private static final PersonId COLLEAGUE = new PersonId(new UUID(2, 1));

    @Property(tries = 300)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_frame_lies_inside_the_picture_or_is_not_kept(
            @ForAll @IntRange(min = -20, max = 820) int x,
            @ForAll @IntRange(min = -20, max = 620) int y,
            @ForAll @IntRange(min = 1, max = 900) int width,
            @ForAll @IntRange(min = 1, max = 700) int height) {
        boolean inside = x >= 0 && y >= 0 && width >= 8 && height >= 8 && x + width <= 800 && y + height <= 600;
        assertThat(objections(face(new Box(x, y, width, height), new Who.Open()))
                        .isEmpty())
                .isEqualTo(inside);
    }

    @Example
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_pupil_of_another_group_and_a_stranger_cannot_be_marked_nor_anybody_twice() {
        assertThat(objections(face(new Who.Child(MINE)))).isEmpty();
        assertThat(objections(face(new Who.Employee(COLLEAGUE)))).isEmpty();
        assertThat(keys(objections(face(new Who.Child(ELSEWHERE))))).containsExactly("media.no.not_of_group");
        assertThat(keys(objections(face(new Who.Employee(new PersonId(new UUID(9, 9)))))))
                .containsExactly("media.no.not_of_group");
        assertThat(keys(objections(face(new Who.Child(MINE)), face(new Who.Child(MINE)))))
                .containsExactly("media.no.twice");
        for (Who nobody : List.of(new Who.OtherChild(), new Who.Visitor(), new Who.Open(), new Who.Unrecognisable())) {
            assertThat(objections(face(nobody), face(nobody))).isEmpty();
        }
    }

    private static List<Objection> objections(Face... faces) {
        return MarkRules.objections(List.of(faces), SIZE, Set.of(MINE), Set.of(COLLEAGUE));
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(one -> one.because().key()).toList();
    }

    private static Face face(Who who) {
        return face(new Box(10, 10, 50, 50), who);
    }

    private static Face face(Box box, Who who) {
        return new Face(UUID.randomUUID(), box, who, Optional.empty());
    }
}
