package nl.zorgvuldig.platform.vault.keyfiles;

import java.nio.charset.StandardCharsets;
import nl.zorgvuldig.platform.vault.KeysUnavailable;

/// Passphrase that seals the key files. Cannot be printed.
public final class Passphrase {
    /// Minimum length in characters; shorter ones are refused.
    public static final int SHORTEST = 16;

    private final String text;

    public Passphrase(String text) {
        if (text.length() < SHORTEST) {
            throw new KeysUnavailable("the key passphrase is shorter than " + SHORTEST + " characters");
        }
        this.text = text;
    }

    /// A copy, for the caller to wipe.
    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
