package nl.zorgvuldig.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals the words of disclosures and inquiries under the key of the pupil's dossier, each value
/// bound to its place, and opens them.
@Component
public final class ExchangeSeals {
    private final Vault vault;

    ExchangeSeals(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(PupilId pupil, String table, String place, UUID row, String text) {
        return vault.seal(key(pupil), new ValueLocation(table, place, row), text)
                .bytes();
    }

    public byte @Nullable [] seal(PupilId pupil, String table, String place, UUID row, Optional<String> text) {
        return text.map(word -> seal(pupil, table, place, row, word)).orElse(null);
    }

    public Optional<String> find(PupilId pupil, String table, String column, String place, UUID id, ResultSet row)
            throws SQLException {
        byte @Nullable [] sealed = row.getBytes(column);
        return sealed == null
                ? Optional.empty()
                : Optional.of(vault.open(key(pupil), new ValueLocation(table, place, id), new SealedValue(sealed)));
    }

    public String open(PupilId pupil, String table, String place, UUID row, byte[] sealed) {
        return vault.open(key(pupil), new ValueLocation(table, place, row), new SealedValue(sealed));
    }

    /// Fetches the keys of all these pupils at once.
    public void load(Collection<PupilId> pupils) {
        vault.load(pupils.stream().map(ExchangeSeals::key).toList());
    }

    public static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }
}
