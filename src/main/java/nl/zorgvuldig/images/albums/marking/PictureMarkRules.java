package nl.zorgvuldig.images.albums.marking;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.AlbumRules;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for marking a picture: what can be marked, when it is complete, and who is blurred. Facts
/// in, answer out.
public final class PictureMarkRules {
    /// Smallest width and height of a face, in pixels.
    static final int SMALLEST = 8;

    static final int MOST = 200;

    private PictureMarkRules() {}

    /// @param pupils who were in the group that day
    /// @param staff who work at the school or guide the group
    @Upholds(RECORDING_AFTER_CONSENT)
    public static List<Objection> objections(
            List<Face> faces, AlbumPicture.Size size, Set<PupilId> pupils, Set<PersonId> staff) {
        List<Objection> no = new ArrayList<>();
        if (faces.size() > MOST) {
            no.add(AlbumRules.objection("faces", "media.no.too_many_faces", MOST));
        }
        Set<FaceSubject> seen = new HashSet<>();
        for (int number = 0; number < faces.size(); number++) {
            Face face = faces.get(number);
            String field = "face" + number;
            if (!inside(face.box(), size)) {
                no.add(AlbumRules.objection(field, "media.no.outside", number + 1));
            }
            if (!known(face.who(), pupils, staff)) {
                no.add(AlbumRules.objection(field, "media.no.not_of_group", number + 1));
            } else if (person(face.who()) && !seen.add(face.who())) {
                no.add(AlbumRules.objection(field, "media.no.twice", number + 1));
            }
        }
        return no;
    }

    private static boolean known(FaceSubject who, Set<PupilId> pupils, Set<PersonId> staff) {
        return switch (who) {
            case FaceSubject.Child child -> pupils.contains(child.pupil());
            case FaceSubject.Employee employee -> staff.contains(employee.person());
            case FaceSubject.OtherChild _, FaceSubject.Open _, FaceSubject.Visitor _, FaceSubject.Unrecognisable _ ->
                true;
        };
    }

    private static boolean person(FaceSubject who) {
        return switch (who) {
            case FaceSubject.Child _, FaceSubject.Employee _ -> true;
            case FaceSubject.OtherChild _, FaceSubject.Open _, FaceSubject.Visitor _, FaceSubject.Unrecognisable _ ->
                false;
        };
    }

    private static boolean inside(BoundingBox box, AlbumPicture.Size size) {
        return box.width() >= SMALLEST
                && box.height() >= SMALLEST
                && box.x() >= 0
                && box.y() >= 0
                && (long) box.x() + box.width() <= size.width()
                && (long) box.y() + box.height() <= size.height();
    }

    /// Objections to finishing a picture: every face must be identified.
    @Upholds(RECORDING_AFTER_CONSENT)
    public static List<Objection> unfinished(List<Face> faces) {
        List<Objection> no = new ArrayList<>();
        for (int number = 0; number < faces.size(); number++) {
            if (faces.get(number).who() instanceof FaceSubject.Open) {
                no.add(AlbumRules.objection("face" + number, "media.no.unmarked", number + 1));
            }
        }
        return no;
    }

    /// The faces that are blurred before the picture is kept for good: every recognisable child not
    /// known to have consent to be recorded, named or not, and every employee who objects.
    @Upholds(RECORDING_AFTER_CONSENT)
    public static List<Face> toBlur(
            Collection<Face> faces, Map<PupilId, ConsentDecision> decided, StaffPicturePreferences wishes) {
        Collection<Face> staff = wishes.outOfWhatIsKept(faces);
        return faces.stream()
                .filter(face -> staff.contains(face) || withoutConsent(face, decided))
                .toList();
    }

    /// Whether a recognisable child is not known to have consent to be recorded.
    @Upholds(RECORDING_AFTER_CONSENT)
    public static boolean withoutConsent(Face face, Map<PupilId, ConsentDecision> decided) {
        return face.blurredAt().isEmpty()
                && switch (face.who()) {
                    case FaceSubject.Child child -> !may(decided, child.pupil());
                    case FaceSubject.OtherChild _ -> true;
                    case FaceSubject.Employee _,
                            FaceSubject.Open _,
                            FaceSubject.Visitor _,
                            FaceSubject.Unrecognisable _ -> false;
                };
    }

    public static boolean may(Map<PupilId, ConsentDecision> decided, PupilId pupil) {
        ConsentDecision decision = decided.get(pupil);
        return decision != null && decision.effective();
    }
}
