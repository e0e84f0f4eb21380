package nl.zorgvuldig.images.albums.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Which frames can be drawn, and who can be marked in them.
class PictureMarkRulesProperties {
    private static final AlbumPicture.Size SIZE = new AlbumPicture.Size(800, 600);
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
        assertThat(objections(face(new BoundingBox(x, y, width, height), new FaceSubject.Open()))
                        .isEmpty())
                .isEqualTo(inside);
    }

    @Example
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_pupil_of_another_group_and_a_stranger_cannot_be_marked_nor_anybody_twice() {
        assertThat(objections(face(new FaceSubject.Child(MINE)))).isEmpty();
        assertThat(objections(face(new FaceSubject.Employee(COLLEAGUE)))).isEmpty();
        assertThat(keys(objections(face(new FaceSubject.Child(ELSEWHERE))))).containsExactly("media.no.not_of_group");
        assertThat(keys(objections(face(new FaceSubject.Employee(new PersonId(new UUID(9, 9)))))))
                .containsExactly("media.no.not_of_group");
        assertThat(keys(objections(face(new FaceSubject.Child(MINE)), face(new FaceSubject.Child(MINE)))))
                .containsExactly("media.no.twice");
        for (FaceSubject nobody : List.of(
                new FaceSubject.OtherChild(),
                new FaceSubject.Visitor(),
                new FaceSubject.Open(),
                new FaceSubject.Unrecognisable())) {
            assertThat(objections(face(nobody), face(nobody))).isEmpty();
        }
    }

    private static List<Objection> objections(Face... faces) {
        return PictureMarkRules.objections(List.of(faces), SIZE, Set.of(MINE), Set.of(COLLEAGUE));
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(objection -> objection.because().key()).toList();
    }

    private static Face face(FaceSubject who) {
        return face(new BoundingBox(10, 10, 50, 50), who);
    }

    private static Face face(BoundingBox box, FaceSubject who) {
        return new Face(UUID.randomUUID(), box, who, Optional.empty());
    }
}
