package nl.zorgvuldig.school.enrolment.guardians;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Legal representation of a pupil on a day, for decisions about the pupil's data: from the
/// sixteenth birthday the pupil alone (UAVG art. 5), before that each guardian with authority.
/// Unrecorded authority counts as none. When the pupil's date of birth is unknown, the guardians
/// decide.
///
/// @param authority all facts recorded about this pupil, oldest first
public record Representation(PupilId pupil, Optional<LocalDate> born, List<AuthorityFact> authority, LocalDate day) {
    /// Age in years from which a pupil decides alone.
    private static final int AGE = 16;

    /// Age of majority in years.
    private static final int OF_AGE = 18;

    /// The first day on which a person born on this day decides alone.
    public static LocalDate ownChoice(LocalDate born) {
        return born.plusYears(AGE);
    }

    /// The person id under which a pupil decides.
    public static PersonId self(PupilId pupil) {
        return new PersonId(pupil.value());
    }

    /// Whether a person born on this day decides alone; false when the date is unknown.
    public static boolean alone(Optional<LocalDate> born, LocalDate day) {
        return born.filter(each -> !day.isBefore(ownChoice(each))).isPresent();
    }

    /// Whether a person born on this day is of age: nobody has authority any more then, nor is it
    /// recorded (BW 1:233 and 1:245). False when the date is unknown.
    public static boolean ofAge(Optional<LocalDate> born, LocalDate day) {
        return born.filter(each -> !day.isBefore(each.plusYears(OF_AGE))).isPresent();
    }

    /// Whether the pupil decides alone.
    public boolean alone() {
        return alone(born, day);
    }

    /// Whether a guardian has authority, regardless of the pupil's age.
    public boolean hasAuthority(PersonId guardian) {
        return Guardians.hasAuthority(authority, pupil, guardian, day);
    }

    /// The people who decide, without duplicates, in the order in which authority was recorded.
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
