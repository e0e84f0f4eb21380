package nl.zorgvuldig.vault;

import java.nio.charset.StandardCharsets;

/// What seals the key files. Cannot be printed.
final class Passphrase {
    /// Shorter ones are refused. In characters.
    static final int SHORTEST = 16;

    private final String text;

    Passphrase(String text) {
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
