package nl.zorgvuldig.media;

import static java.util.stream.Collectors.toSet;
import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The pictures of the board the program acts for that must be looked at again: somebody can be
/// recognised in them who may not be, or they are closed.
@Component
final class DuePictures {
    private final PictureStore pictures;
    private final MarkStore marks;
    private final GroupPeople people;
    private final StaffAnswers staff;
    private final StaffAnswerStore answers;
    private final Work work;

    DuePictures(
            PictureStore pictures,
            MarkStore marks,
            GroupPeople people,
            StaffAnswers staff,
            StaffAnswerStore answers,
            Work work) {
        this.pictures = pictures;
        this.marks = marks;
        this.people = people;
        this.staff = staff;
        this.answers = answers;
        this.work = work;
    }

    /// In the same order each time. Outside a unit of work.
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    Set<PictureId> list() {
        Map<PictureId, Set<PupilId>> sharp = work.readApart(Act.MAINTAIN, marks::sharp);
        Map<PupilId, ConsentDecision> decided =
                people.consents(sharp.values().stream().flatMap(Set::stream).collect(toSet()));
        Set<PictureId> due = new TreeSet<>(Comparator.comparing(PictureId::value));
        sharp.forEach((picture, children) -> {
            if (!children.stream().allMatch(one -> MarkRules.may(decided, one))) {
                due.add(picture);
            }
        });
        due.addAll(work.readApart(Act.MAINTAIN, pictures::listClosed));
        due.addAll(work.readApart(Act.MAINTAIN, marks::sharpOthers));
        due.addAll(ofStaff());
        return due;
    }

    /// The pictures in which an employee can be recognised who objects, or of whom the answer is
    /// gone because they left long ago.
    private List<PictureId> ofStaff() {
        StaffWishes wishes = staff.all();
        List<PersonId> objecting = work.readApart(Act.MAINTAIN, answers::recognisable).stream()
                .filter(wishes::objects)
                .toList();
        return objecting.isEmpty() ? List.of() : work.readApart(Act.MAINTAIN, () -> answers.sharp(objecting));
    }
}
