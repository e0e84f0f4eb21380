package nl.zorgvuldig.personnel;

import java.nio.charset.StandardCharsets;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Seals what is in a personnel dossier under the employee's key for its part, each value bound to
/// its row and column, and opens it.
@Component
final class StaffSeals {
    private final Vault vault;

    StaffSeals(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(PersonId employee, StaffClass part, String table, String column, Id row, String text) {
        return vault.seal(
                        part.key(employee),
                        new Place(table, column, row.value()),
                        text.getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    String open(PersonId employee, StaffClass part, String table, String column, Id row, byte[] bytes) {
        return vault.open(part.key(employee), new Place(table, column, row.value()), new Sealed(bytes));
    }
}
