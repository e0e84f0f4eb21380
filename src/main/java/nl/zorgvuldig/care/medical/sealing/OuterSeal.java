package nl.zorgvuldig.care.medical.sealing;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.UnsealFailed;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// The board's seal around content that is already sealed to a doctor: destroying its key destroys
/// a medical file in every old copy, even for somebody who has the passphrase.
@Component
public final class OuterSeal {
    private final Vault vault;

    OuterSeal(Vault vault) {
        this.vault = vault;
    }

    public static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.MEDICAL);
    }

    /// Makes the key of a pupil's medical file; before the transaction.
    public void prepare(PupilId pupil) {
        vault.create(List.of(key(pupil)));
    }

    public byte[] seal(PupilId pupil, String table, String column, Id row, byte[] content) {
        return vault.seal(key(pupil), new ValueLocation(table, column, row.value()), content)
                .bytes();
    }

    /// Empty when it was changed or moved, or its key is destroyed.
    public Optional<byte[]> open(PupilId pupil, String table, String column, Id row, byte[] sealed) {
        try {
            return Optional.of(vault.openBytes(
                    key(pupil), new ValueLocation(table, column, row.value()), new SealedValue(sealed)));
        } catch (UnsealFailed | KeyDestroyed closed) {
            return Optional.empty();
        }
    }
}
