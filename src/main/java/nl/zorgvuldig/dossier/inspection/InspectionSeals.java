package nl.zorgvuldig.dossier.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals text about an inspection under the key of the pupil's dossier, each value bound to its own
/// place, and reads it back.
@Component
public final class InspectionSeals {
    private final Vault vault;

    InspectionSeals(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(PupilId pupil, String table, String place, Id row, String text) {
        return vault.seal(key(pupil), new ValueLocation(table, place, row.value()), text)
                .bytes();
    }

    /// Reads the column that is named after its place.
    public Optional<String> find(PupilId pupil, String table, String column, Id id, ResultSet row) throws SQLException {
        return find(pupil, table, column, column, id, row);
    }

    public Optional<String> find(PupilId pupil, String table, String column, String place, Id id, ResultSet row)
            throws SQLException {
        byte @Nullable [] sealed = row.getBytes(column);
        return sealed == null
                ? Optional.empty()
                : Optional.of(
                        vault.open(key(pupil), new ValueLocation(table, place, id.value()), new SealedValue(sealed)));
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }
}
