package nl.zorgvuldig.images.albums.staff;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// What employees said about pictures of themselves, and whether they still work here. Of who works
/// here and said nothing, nothing is known and they are to be asked. Who left said what they said;
/// who left without an answer can be asked no more, and is not seen outside the school. Who left so
/// long ago that the answer went with the account is not recognisable at all: that an answer is
/// gone is never a yes. Facts in, answer out.
///
/// @param said the last answer of each
/// @param standing of an employee
public record StaffPicturePreferences(
        Map<PersonId, StaffPictureChoice> said, Function<PersonId, EmploymentStatus> standing) {
    /// Nobody said anything, and everybody works here.
    public static final StaffPicturePreferences NONE =
            new StaffPicturePreferences(Map.of(), _ -> EmploymentStatus.HERE);

    public StaffPicturePreferences {
        said = Map.copyOf(said);
    }

    /// Whether an employee is made unrecognisable in what is kept.
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean objects(PersonId employee) {
        return of(employee).filter(choice -> choice == StaffPictureChoice.NO).isPresent();
    }

    /// The faces of employees that are made unrecognisable before a picture is kept.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Collection<Face> outOfWhatIsKept(Collection<Face> faces) {
        return faces.stream()
                .filter(face -> face.sharpEmployee().filter(this::objects).isPresent())
                .toList();
    }

    /// Whether a face is that of an employee who does not want to be seen outside the school.
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean inside(Face face) {
        return face.sharpEmployee().filter(this::inside).isPresent();
    }

    /// Whether an employee does not want to be seen outside the school; who said nothing, did not
    /// say so.
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean inside(PersonId person) {
        return switch (of(person).orElse(StaffPictureChoice.YES)) {
            case YES -> false;
            case INSIDE, NO -> true;
        };
    }

    /// What counts for somebody; empty for who works here and has not said anything.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<StaffPictureChoice> of(PersonId person) {
        Optional<StaffPictureChoice> answer = Optional.ofNullable(said.get(person));
        return switch (standing.apply(person)) {
            case HERE -> answer;
            case LEFT -> answer.or(() -> Optional.of(StaffPictureChoice.INSIDE));
            case GONE -> Optional.of(StaffPictureChoice.NO);
        };
    }

    /// How an employee who is in a picture stands to the board today.
    public enum EmploymentStatus {
        HERE,
        /// Works here no more; the name is still known.
        LEFT,
        /// Left long ago; what was kept with the account is destroyed.
        GONE
    }
}
