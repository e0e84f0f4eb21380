package nl.zorgvuldig.school.enrolment.guardians;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Who decides about a pupil's data on a day: from the sixteenth birthday the pupil alone (UAVG art.
/// 5), before that each guardian with authority. Authority that nobody recorded is none. Of a pupil
/// whose date of birth is not known, the guardians decide.
///
/// @param authority all that was recorded about this pupil, oldest first
public record Representation(PupilId pupil, Optional<LocalDate> born, List<AuthorityFact> authority, LocalDate day) {
    /// Years.
    private static final int AGE = 16;

    /// Years.
    private static final int OF_AGE = 18;

    /// The first day on which who was born on a day decides alone.
    public static LocalDate ownChoice(LocalDate born) {
        return born.plusYears(AGE);
    }

    /// The id under which a pupil decides.
    public static PersonId self(PupilId pupil) {
        return new PersonId(pupil.value());
    }

    /// Whether who was born on a day decides alone; not when that is not known.
    public static boolean alone(Optional<LocalDate> born, LocalDate day) {
        return born.filter(each -> !day.isBefore(ownChoice(each))).isPresent();
    }

    /// Whether who was born on a day is of age: then nobody has authority any more, nor is it recorded (BW
    /// 1:233 and 1:245). Not when that is not known.
    public static boolean ofAge(Optional<LocalDate> born, LocalDate day) {
        return born.filter(each -> !day.isBefore(each.plusYears(OF_AGE))).isPresent();
    }

    /// Whether the pupil decides alone.
    public boolean alone() {
        return alone(born, day);
    }

    /// Whether a guardian has authority, whatever the age of the pupil.
    public boolean hasAuthority(PersonId guardian) {
        return Guardians.hasAuthority(authority, pupil, guardian, day);
    }

    /// Each once, in the order in which authority was recorded.
    public List<PersonId> people() {
        if (alone()) {
            return List.of(self(pupil));
        }
        List<PersonId> holders = new ArrayList<>(2);
        for (AuthorityFact fact : authority) {
            if (!holders.contains(fact.person()) && hasAuthority(fact.person())) {
                holders.add(fact.person());
            }
        }
        return holders;
    }

    @Override
    public String toString() {
        return "Representation[pupil=" + pupil + ", day=" + day + "]";
    }
}
