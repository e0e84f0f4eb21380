package nl.zorgvuldig.coaching;

import java.util.UUID;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Texts of a coaching, sealed under the key of the coaching or of one recording.
@Component
final class Seals {
    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    static KeyName key(Id of) {
        return new KeyName(Acting.current().board(), of.value(), Keeping.MEDIA);
    }

    byte[] seal(Id of, String table, UUID row, String text) {
        return vault.seal(key(of), place(table, row), text).bytes();
    }

    String open(Id of, String table, UUID row, byte[] sealed) {
        return vault.open(key(of), place(table, row), new Sealed(sealed));
    }

    private static Place place(String table, UUID row) {
        return new Place(table, "sealed_text", row);
    }
}
