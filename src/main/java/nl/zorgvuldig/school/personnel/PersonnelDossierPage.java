package nl.zorgvuldig.school.personnel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.personnel.holds.StaffHold;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;

/// A personnel dossier as the personnel office or the employee sees it. `toString` returns
/// `[sealed]`.
///
/// @param employment the form for the period of employment
/// @param names of the people who added or closed items
public record PersonnelDossierPage(
        PersonnelDossier file,
        String address,
        boolean own,
        Clause clause,
        Sentence because,
        Form employment,
        LocalDate today,
        Map<PersonId, String> names) {

    static PersonnelDossierPage of(
            Granted<PersonId> key,
            PersonnelDossier file,
            Form employment,
            LocalDate today,
            Function<PersonId, String> names) {
        Map<PersonId, String> known = new HashMap<>();
        file.pieces().forEach(piece -> {
            known.computeIfAbsent(piece.addedBy(), names);
            piece.withdrawal().ifPresent(gone -> known.computeIfAbsent(gone.by(), names));
        });
        file.holds().forEach(hold -> known.computeIfAbsent(hold.by(), names));
        return new PersonnelDossierPage(
                file,
                PersonnelAddresses.address(file.employee()),
                key.relation() == AccessRelation.EMPLOYEE,
                key.clause(),
                key.because(),
                employment,
                today,
                known);
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "");
    }

    /// Items of one part, newest first. Parts that are kept separately are shown separately.
    public List<PersonnelItem> pieces(PersonnelDossierPart part) {
        return file.pieces().stream()
                .filter(piece -> piece.kind().part() == part)
                .toList();
    }

    /// Current holds, newest first.
    public List<StaffHold> holding() {
        return file.holds().stream().filter(hold -> hold.holds(today)).toList();
    }

    /// Ended holds.
    public List<StaffHold> held() {
        return file.holds().stream().filter(hold -> !hold.holds(today)).toList();
    }

    /// The day through which a part is held that would otherwise be destroyed sooner.
    public Optional<LocalDate> heldUntil(PersonnelDossierPart part) {
        return holding().stream()
                .filter(hold -> hold.part() == part)
                .map(StaffHold::until)
                .max(Comparator.naturalOrder())
                .filter(until -> Optional.ofNullable(file.ends().get(part))
                        .filter(until::isAfter)
                        .isPresent());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
