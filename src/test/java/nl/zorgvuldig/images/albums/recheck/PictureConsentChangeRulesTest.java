package nl.zorgvuldig.images.albums.recheck;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.marking.PictureMarkRules;
import nl.zorgvuldig.images.albums.recheck.PictureConsentChangeRules.Stay;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What ran out can be said again for four weeks, and until then nobody is blurred for it; what was
/// refused counts at once. And where exactly a frame may lie.
@Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
class PictureConsentChangeRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PupilId CHILD = new PupilId(new UUID(1, 1));
    private static final AlbumPicture.Size SIZE = new AlbumPicture.Size(800, 600);

    @Test
    void what_ran_out_closes_a_picture_for_four_weeks_and_blurs_nobody_before() {
        for (NoConsentReason again : List.of(
                new NoConsentReason.Lapsed(TODAY),
                new NoConsentReason.OtherText(),
                new NoConsentReason.NotEveryone(),
                new NoConsentReason.AwaitsPupil(),
                new NoConsentReason.NotYet(TODAY),
                new NoConsentReason.NotAnswered())) {
            assertThat(stay(Optional.empty(), again)).isEqualTo(new Stay.Closed());
            assertThat(stay(Optional.of(TODAY), again)).isEqualTo(new Stay.Closed());
            assertThat(stay(Optional.of(TODAY.minusDays(27)), again)).isEqualTo(new Stay.Closed());
            assertThat(stay(Optional.of(TODAY.minusDays(28)), again)).isInstanceOf(Stay.Blurred.class);
        }
    }

    @Test
    void what_was_refused_or_is_not_asked_blurs_at_once() {
        for (NoConsentReason no : List.of(
                new NoConsentReason.Vetoed(),
                new NoConsentReason.Disputed(),
                new NoConsentReason.NobodyDecides(),
                new NoConsentReason.Retired(),
                new NoConsentReason.NotYours())) {
            assertThat(stay(Optional.empty(), no)).isInstanceOf(Stay.Blurred.class);
        }
        assertThat(PictureConsentChangeRules.decide(
                        List.of(face(new BoundingBox(0, 0, 20, 20))),
                        Map.of(CHILD, new ConsentDecision.Effective(TODAY, List.of())),
                        StaffPicturePreferences.NONE,
                        Optional.of(TODAY.minusYears(1)),
                        TODAY))
                .isEqualTo(new Stay.Open());
    }

    @Test
    void a_frame_may_touch_every_side_and_is_eight_points_at_least() {
        assertThat(said(new BoundingBox(0, 0, 8, 8))).isEmpty();
        assertThat(said(new BoundingBox(0, 0, 800, 600))).isEmpty();
        assertThat(said(new BoundingBox(792, 592, 8, 8))).isEmpty();
        for (BoundingBox outside : List.of(
                new BoundingBox(-1, 0, 8, 8),
                new BoundingBox(0, -1, 8, 8),
                new BoundingBox(0, 0, 7, 8),
                new BoundingBox(0, 0, 8, 7),
                new BoundingBox(1, 0, 800, 600),
                new BoundingBox(0, 1, 800, 600))) {
            assertThat(said(outside)).as("%s", outside).containsExactly("face0 1");
        }
    }

    @Test
    void each_face_with_something_wrong_is_named_by_its_number_and_two_hundred_are_enough() {
        List<Face> twice = List.of(face(new BoundingBox(0, 0, 9, 9)), face(new BoundingBox(9, 9, 9, 9)));
        assertThat(said(twice)).containsExactly("face1 2");
        Face stranger = face(new FaceSubject.Child(new PupilId(new UUID(1, 2))));
        assertThat(said(List.of(twice.getFirst(), stranger))).containsExactly("face1 2");
        Face open = face(new FaceSubject.Open());
        assertThat(PictureMarkRules.unfinished(List.of(twice.getFirst(), open)))
                .map(PictureConsentChangeRulesTest::told)
                .containsExactly("face1 2");
        List<Face> many = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            many.add(face(new FaceSubject.Visitor()));
        }
        assertThat(said(many)).isEmpty();
        many.add(open);
        assertThat(said(many)).containsExactly("faces 200");
    }

    private static Stay stay(Optional<LocalDate> closedSince, NoConsentReason why) {
        return PictureConsentChangeRules.decide(
                List.of(face(new BoundingBox(0, 0, 20, 20))),
                Map.of(CHILD, new ConsentDecision.NotEffective(List.of(why))),
                StaffPicturePreferences.NONE,
                closedSince,
                TODAY);
    }

    private static List<String> said(BoundingBox box) {
        return said(List.of(face(box)));
    }

    private static List<String> said(List<Face> faces) {
        return PictureMarkRules.objections(faces, SIZE, Set.of(CHILD), Set.of()).stream()
                .map(PictureConsentChangeRulesTest::told)
                .toList();
    }

    private static String told(Objection objection) {
        return objection.field() + " " + objection.because().gaps().getFirst();
    }

    private static Face face(BoundingBox box) {
        return new Face(UUID.randomUUID(), box, new FaceSubject.Child(CHILD), Optional.empty());
    }

    private static Face face(FaceSubject who) {
        return new Face(UUID.randomUUID(), new BoundingBox(0, 0, 20, 20), who, Optional.empty());
    }
}
