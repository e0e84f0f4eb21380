package nl.zorgvuldig.images.albums.staff;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// Preferences of employees about pictures of themselves, combined with their employment. An
/// employee who works here and has not answered is still to be asked. For one who left, the last
/// answer counts; without one they cannot be asked any more and are not shown outside the school.
/// One whose answer was destroyed with the account, long after leaving, is never recognisable: a
/// missing answer is never consent. Facts in, answer out.
///
/// @param said the last answer of each
/// @param standing employment status of an employee
public record StaffPicturePreferences(
        Map<PersonId, StaffPictureChoice> said, Function<PersonId, EmploymentStatus> standing) {
    /// No answers, and everybody works here.
    public static final StaffPicturePreferences NONE =
            new StaffPicturePreferences(Map.of(), _ -> EmploymentStatus.HERE);

    public StaffPicturePreferences {
        said = Map.copyOf(said);
    }

    /// Whether an employee is made unrecognisable in stored pictures.
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean objects(PersonId employee) {
        return of(employee).filter(choice -> choice == StaffPictureChoice.NO).isPresent();
    }

    /// The faces of employees that are blurred before a picture is kept.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Collection<Face> outOfWhatIsKept(Collection<Face> faces) {
        return faces.stream()
                .filter(face -> face.sharpEmployee().filter(this::objects).isPresent())
                .toList();
    }

    /// Whether a face is that of an employee who does not want to be shown outside the school.
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean inside(Face face) {
        return face.sharpEmployee().filter(this::inside).isPresent();
    }

    /// Whether an employee does not want to be shown outside the school; false without an answer.
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean inside(PersonId person) {
        return switch (of(person).orElse(StaffPictureChoice.YES)) {
            case YES -> false;
            case INSIDE, NO -> true;
        };
    }

    /// The choice that counts for an employee; empty for one who works here and has not answered.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<StaffPictureChoice> of(PersonId person) {
        Optional<StaffPictureChoice> answer = Optional.ofNullable(said.get(person));
        return switch (standing.apply(person)) {
            case HERE -> answer;
            case LEFT -> answer.or(() -> Optional.of(StaffPictureChoice.INSIDE));
            case GONE -> Optional.of(StaffPictureChoice.NO);
        };
    }

    /// Employment status today of an employee who is in a picture.
    public enum EmploymentStatus {
        HERE,
        /// No longer works here; the name is still known.
        LEFT,
        /// Left long ago; the data kept with the account is destroyed.
        GONE
    }
}
