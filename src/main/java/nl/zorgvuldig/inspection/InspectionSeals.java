package nl.zorgvuldig.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals what is written about an inspection under the key of the pupil's dossier, each value bound
/// to its own place, and reads it back.
@Component
final class InspectionSeals {
    private final Vault vault;

    InspectionSeals(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(PupilId pupil, String table, String place, Id row, String text) {
        return vault.seal(key(pupil), new Place(table, place, row.value()), text)
                .bytes();
    }

    /// From the column that is named after its place.
    Optional<String> find(PupilId pupil, String table, String column, Id id, ResultSet row) throws SQLException {
        return find(pupil, table, column, column, id, row);
    }

    Optional<String> find(PupilId pupil, String table, String column, String place, Id id, ResultSet row)
            throws SQLException {
        byte @Nullable [] sealed = row.getBytes(column);
        return sealed == null
                ? Optional.empty()
                : Optional.of(vault.open(key(pupil), new Place(table, place, id.value()), new Sealed(sealed)));
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), Keeping.DOSSIER);
    }
}
