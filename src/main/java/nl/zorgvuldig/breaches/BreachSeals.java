package nl.zorgvuldig.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Seals what is written about a breach under the key of that breach.
@Component
final class BreachSeals {
    private static final String BETWEEN = "\u001f";

    private final Vault vault;

    BreachSeals(Vault vault) {
        this.vault = vault;
    }

    static KeyName key(BreachId breach) {
        return new KeyName(Acting.current().board(), breach.value(), Keeping.BREACH);
    }

    /// Before the first row that is sealed under it.
    void make(BreachId breach) {
        vault.create(List.of(key(breach)));
    }

    /// Several texts as one value.
    byte[] seal(BreachId breach, String table, String column, UUID row, String... texts) {
        String whole = String.join(
                BETWEEN, List.of(texts).stream().map(BreachSeals::withoutMark).toList());
        return vault.seal(key(breach), new Place(table, column, row), whole).bytes();
    }

    /// As many texts as were sealed.
    String[] open(BreachId breach, String table, String column, UUID row, ResultSet from) throws SQLException {
        return vault.open(key(breach), new Place(table, column, row), new Sealed(Rows.bytes(from, column)))
                .split(BETWEEN, -1);
    }

    private static String withoutMark(String text) {
        return text.replace(BETWEEN, "");
    }
}
