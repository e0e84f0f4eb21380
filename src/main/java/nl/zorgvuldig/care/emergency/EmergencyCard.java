package nl.zorgvuldig.care.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;

/// Emergency card of a pupil as one of the staff sees it. Whether something to know is left out, or
/// was never written, is one answer. `toString` gives `[sealed]`.
///
/// @param parts one per author: what to know first, then the newest
/// @param parents whom the dossier says can be called
/// @param ask people who may open the dossier; only when nobody can be called
/// @param reader as whom it is read
public record EmergencyCard(
        PersonName pupil,
        List<Written> parts,
        List<ParentPhone> parents,
        List<SchoolColleague> ask,
        CardReader reader) {
    /// Whether it says what to know.
    public boolean informs() {
        return parts.stream().anyMatch(part -> !part.text().health().blank());
    }

    public boolean callsNobody() {
        return parents.isEmpty()
                && parts.stream().allMatch(part -> part.text().calls().isEmpty());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }

    /// Reader of a card, which decides how much of what to know is shown.
    public enum CardReader {
        /// Guides the pupil, or keeps the dossier as head: what is needed, and what there is consent
        /// for.
        GUIDE,
        /// Opened it in an emergency: the same, for the rest of the day.
        IN_EMERGENCY,
        /// Works at the school: on school days what there is consent for.
        COLLEAGUE
    }

    /// @param relation of the author to the pupil; empty for the pupil, and for the school
    /// @param bySchool whether the school wrote it
    /// @param needed whether the school needs it, so that it does not depend on consent
    public record Written(
            PersonName author,
            Optional<GuardianRelation> relation,
            boolean bySchool,
            boolean needed,
            LocalDate day,
            CardText text) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Telephone number of a parent, as the dossier has it.
    public record ParentPhone(PersonName name, GuardianRelation relation, EmergencyContact contact) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
