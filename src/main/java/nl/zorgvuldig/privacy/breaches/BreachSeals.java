package nl.zorgvuldig.privacy.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Seals what is written about a breach under the key of that breach.
@Component
public final class BreachSeals {
    private static final String BETWEEN = "\u001f";

    private final Vault vault;

    BreachSeals(Vault vault) {
        this.vault = vault;
    }

    public static KeyName key(BreachId breach) {
        return new KeyName(Acting.current().board(), breach.value(), RetentionPurpose.BREACH);
    }

    /// Creates the key of a breach; called before the first row is sealed under it.
    public void make(BreachId breach) {
        vault.create(List.of(key(breach)));
    }

    /// Seals several texts as one value.
    byte[] seal(BreachId breach, String table, String column, UUID row, String... texts) {
        String whole = String.join(
                BETWEEN, List.of(texts).stream().map(BreachSeals::withoutMark).toList());
        return vault.seal(key(breach), new ValueLocation(table, column, row), whole)
                .bytes();
    }

    /// Opens a sealed value into as many texts as were sealed.
    String[] open(BreachId breach, String table, String column, UUID row, ResultSet from) throws SQLException {
        return vault.open(key(breach), new ValueLocation(table, column, row), new SealedValue(Rows.bytes(from, column)))
                .split(BETWEEN, -1);
    }

    private static String withoutMark(String text) {
        return text.replace(BETWEEN, "");
    }
}
