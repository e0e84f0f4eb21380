package nl.zorgvuldig.images.albums.recheck;

import static java.util.stream.Collectors.toSet;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.images.albums.marking.MarkablePeople;
import nl.zorgvuldig.images.albums.marking.PictureMarkRules;
import nl.zorgvuldig.images.albums.marking.PictureMarkStore;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswerStore;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// The pictures of the acting board that must be rechecked: somebody is recognisable who may not
/// be, or the picture is closed.
@Component
final class PicturesToRecheck {
    private final PictureStore pictures;
    private final PictureMarkStore marks;
    private final MarkablePeople people;
    private final StaffPictureAnswers staff;
    private final StaffPictureAnswerStore answers;
    private final Work work;

    PicturesToRecheck(
            PictureStore pictures,
            PictureMarkStore marks,
            MarkablePeople people,
            StaffPictureAnswers staff,
            StaffPictureAnswerStore answers,
            Work work) {
        this.pictures = pictures;
        this.marks = marks;
        this.people = people;
        this.staff = staff;
        this.answers = answers;
        this.work = work;
    }

    /// Their ids, in a stable order. Outside a unit of work.
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    Set<PictureId> list() {
        Map<PictureId, Set<PupilId>> sharp = work.readApart(Act.MAINTAIN, marks::sharp);
        Map<PupilId, ConsentDecision> decided =
                people.consents(sharp.values().stream().flatMap(Set::stream).collect(toSet()));
        Set<PictureId> due = new TreeSet<>(Comparator.comparing(PictureId::value));
        sharp.forEach((picture, children) -> {
            if (!children.stream().allMatch(pupil -> PictureMarkRules.may(decided, pupil))) {
                due.add(picture);
            }
        });
        due.addAll(work.readApart(Act.MAINTAIN, pictures::listClosed));
        due.addAll(work.readApart(Act.MAINTAIN, marks::sharpOthers));
        due.addAll(ofStaff());
        return due;
    }

    /// The pictures with a recognisable employee who objects, or whose answer was destroyed long
    /// after they left.
    private List<PictureId> ofStaff() {
        StaffPicturePreferences wishes = staff.all();
        List<PersonId> objecting = work.readApart(Act.MAINTAIN, answers::recognisable).stream()
                .filter(wishes::objects)
                .toList();
        return objecting.isEmpty() ? List.of() : work.readApart(Act.MAINTAIN, () -> answers.sharp(objecting));
    }
}
