package nl.zorgvuldig.care.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;

/// Emergency card of a pupil as staff see it. `toString` gives `[sealed]`.
public sealed interface EmergencyCard {
    PersonName pupil();

    /// @param parts one per author: health information first, then the newest
    record Shown(PersonName pupil, List<Written> parts) implements EmergencyCard {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// There is no card, or no consent for it: the answer is the same.
    ///
    /// @param ask the people who may open the dossier, which has the parents' telephone numbers
    record None(PersonName pupil, List<SchoolColleague> ask) implements EmergencyCard {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// @param relation of the author to the pupil; empty for the pupil
    record Written(PersonName author, Optional<GuardianRelation> relation, LocalDate day, CardText text) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
