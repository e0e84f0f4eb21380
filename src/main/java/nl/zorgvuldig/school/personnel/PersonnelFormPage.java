package nl.zorgvuldig.school.personnel;

import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;

/// A form about a personnel dossier. `toString` returns `[sealed]`.
///
/// @param piece the item it is about; empty for the whole dossier, or for an item to be added
public record PersonnelFormPage(
        String dossier,
        String name,
        Clause clause,
        Sentence because,
        Optional<PersonnelItem> piece,
        Map<PersonnelDossierPart, RetentionTerm> terms,
        Form form) {
    public static PersonnelFormPage of(
            Granted<PersonId> key, PersonnelDossiers dossiers, Optional<PersonnelItem> piece, Form form) {
        return new PersonnelFormPage(
                PersonnelAddresses.address(key.target()),
                dossiers.name(key).full(),
                key.clause(),
                key.because(),
                piece,
                dossiers.terms(),
                form);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
