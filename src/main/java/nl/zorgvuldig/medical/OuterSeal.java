package nl.zorgvuldig.medical;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.NotOpened;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// The board's seal round what is sealed to a doctor already: destroying its key ends a medical
/// file in every old copy, also for who has the passphrase.
@Component
final class OuterSeal {
    private final Vault vault;

    OuterSeal(Vault vault) {
        this.vault = vault;
    }

    static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), Keeping.MEDICAL);
    }

    /// Makes the key of a pupil's medical file, before the transaction.
    void prepare(PupilId pupil) {
        vault.create(List.of(key(pupil)));
    }

    byte[] seal(PupilId pupil, String table, String column, Id row, byte[] content) {
        return vault.seal(key(pupil), new Place(table, column, row.value()), content)
                .bytes();
    }

    /// Empty when it was changed or moved, or its key is destroyed.
    Optional<byte[]> open(PupilId pupil, String table, String column, Id row, byte[] sealed) {
        try {
            return Optional.of(vault.openBytes(key(pupil), new Place(table, column, row.value()), new Sealed(sealed)));
        } catch (NotOpened | KeyDestroyed closed) {
            return Optional.empty();
        }
    }
}
