package nl.zorgvuldig.care.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;

/// What staff find when they open a pupil's card. Prints as `[sealed]`.
public sealed interface EmergencyCard {
    PersonName pupil();

    /// @param parts of each who wrote: what to know first, then the newest
    record Shown(PersonName pupil, List<Written> parts) implements EmergencyCard {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// There is no card, or no consent for it: one hears the same.
    ///
    /// @param ask who may open the dossier, where the telephone numbers of the parents are
    record None(PersonName pupil, List<SchoolColleague> ask) implements EmergencyCard {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// @param relation what the author is to the pupil; empty for the pupil
    record Written(PersonName author, Optional<GuardianRelation> relation, LocalDate day, CardText text) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
