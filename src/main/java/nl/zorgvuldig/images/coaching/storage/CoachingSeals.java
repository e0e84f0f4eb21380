package nl.zorgvuldig.images.coaching.storage;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Seals and opens texts of a coaching, under the key of the coaching or of one recording.
@Component
public final class CoachingSeals {
    private final Vault vault;

    CoachingSeals(Vault vault) {
        this.vault = vault;
    }

    public static KeyName key(Id of) {
        return new KeyName(Acting.current().board(), of.value(), RetentionPurpose.MEDIA);
    }

    public byte[] seal(Id of, String table, UUID row, String text) {
        return vault.seal(key(of), place(table, row), text).bytes();
    }

    public String open(Id of, String table, UUID row, byte[] sealed) {
        return vault.open(key(of), place(table, row), new SealedValue(sealed));
    }

    private static ValueLocation place(String table, UUID row) {
        return new ValueLocation(table, "sealed_text", row);
    }
}
