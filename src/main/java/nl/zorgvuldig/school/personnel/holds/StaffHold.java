package nl.zorgvuldig.school.personnel.holds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;

/// Hold by the personnel office on the destruction of a part of a dossier, for a reason, through a
/// day. It ends automatically.
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

    /// Whether a form that is sent again asks for the same.
    boolean repeats(StaffHold other) {
        return part == other.part && reason.equals(other.reason) && until.equals(other.until);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
