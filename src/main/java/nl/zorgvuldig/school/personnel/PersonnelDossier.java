package nl.zorgvuldig.school.personnel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.holds.StaffHold;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemId;
import nl.zorgvuldig.school.personnel.viewpoints.StaffViewpoint;

/// A personnel dossier, decrypted. `toString` returns `[sealed]`.
///
/// @param employment empty when none is recorded yet
/// @param pieces newest first
/// @param views oldest first
/// @param holds on its parts, newest first, ended ones included
/// @param terms how long each part is kept after the last working day
/// @param ends the last day on which each part is kept; parts for which it is not known yet are
///     absent
public record PersonnelDossier(
        PersonId employee,
        PersonName name,
        Optional<Employment> employment,
        List<PersonnelItem> pieces,
        List<StaffViewpoint> views,
        List<StaffHold> holds,
        Map<PersonnelDossierPart, RetentionTerm> terms,
        Map<PersonnelDossierPart, LocalDate> ends) {

    /// The employee's viewpoints on an item.
    public List<StaffViewpoint> about(PersonnelItemId piece) {
        return views.stream()
                .filter(viewpoint -> viewpoint.piece().filter(piece::equals).isPresent())
                .toList();
    }

    /// The employee's viewpoints on the dossier as a whole.
    public List<StaffViewpoint> aboutTheWhole() {
        return views.stream().filter(viewpoint -> viewpoint.piece().isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
