package nl.zorgvuldig.school.personnel.holds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;

/// The personnel office holds back a part of a dossier from destruction, for a reason, through a
/// day. It ends by itself.
///
/// @param lifted when it was ended before that day
public record StaffHold(
        StaffHoldId id,
        PersonnelDossierPart part,
        String reason,
        LocalDate until,
        PersonId by,
        Instant at,
        Optional<Instant> lifted) {

    public boolean holds(LocalDate day) {
        return lifted.isEmpty() && !day.isAfter(until);
    }

    /// Whether a form that is sent again says the same.
    boolean repeats(StaffHold other) {
        return part == other.part && reason.equals(other.reason) && until.equals(other.until);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
