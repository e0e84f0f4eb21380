package nl.zorgvuldig.school.personnel;

import java.nio.charset.StandardCharsets;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Seals and opens the contents of personnel dossiers under the employee's key for each part, every
/// value bound to its row and column.
@Component
public final class PersonnelSeals {
    private final Vault vault;

    PersonnelSeals(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(PersonId employee, PersonnelDossierPart part, String table, String column, Id row, String text) {
        return vault.seal(
                        part.key(employee),
                        new ValueLocation(table, column, row.value()),
                        text.getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    public String open(
            PersonId employee, PersonnelDossierPart part, String table, String column, Id row, byte[] bytes) {
        return vault.open(part.key(employee), new ValueLocation(table, column, row.value()), new SealedValue(bytes));
    }
}
