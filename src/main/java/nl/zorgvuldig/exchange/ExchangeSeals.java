package nl.zorgvuldig.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals what is written about giving and asking under the key of the pupil's dossier, each value
/// bound to its own place, and reads it back.
@Component
final class ExchangeSeals {
    private final Vault vault;

    ExchangeSeals(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(PupilId pupil, String table, String place, UUID row, String text) {
        return vault.seal(key(pupil), new Place(table, place, row), text).bytes();
    }

    byte @Nullable [] seal(PupilId pupil, String table, String place, UUID row, Optional<String> text) {
        return text.map(one -> seal(pupil, table, place, row, one)).orElse(null);
    }

    Optional<String> find(PupilId pupil, String table, String column, String place, UUID id, ResultSet row)
            throws SQLException {
        byte @Nullable [] sealed = row.getBytes(column);
        return sealed == null
                ? Optional.empty()
                : Optional.of(vault.open(key(pupil), new Place(table, place, id), new Sealed(sealed)));
    }

    String open(PupilId pupil, String table, String place, UUID row, byte[] sealed) {
        return vault.open(key(pupil), new Place(table, place, row), new Sealed(sealed));
    }

    /// Fetches the keys of all of these in one go.
    void load(Collection<PupilId> pupils) {
        vault.load(pupils.stream().map(ExchangeSeals::key).toList());
    }

    static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), Keeping.DOSSIER);
    }
}
