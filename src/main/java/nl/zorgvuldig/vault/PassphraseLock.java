package nl.zorgvuldig.vault;

import com.google.crypto.tink.Aead;

/// What somebody locks a key of their own with: Argon2id of a passphrase that only they know. The
/// recipe holds salt and cost, so that both are stored beside what is locked, and the cost can be
/// raised: what is locked anew gets the cost of that day.
public final class PassphraseLock {
    /// Shorter ones are refused. In characters.
    public static final int SHORTEST = Passphrase.SHORTEST;

    private PassphraseLock() {}

    /// A recipe with a salt of its own: 64 MiB and three passes, about 0.3 seconds.
    public static String newRecipe() {
        return new PassphraseEncryption(new Passphrase("-".repeat(SHORTEST)), PassphraseEncryption.Cost.STANDARD)
                .newRecipe();
    }

    /// The key that a passphrase gives by this recipe; another passphrase gives another key.
    ///
    /// @throws KeysUnavailable when the recipe is not one of ours, or the passphrase too short
    public static Aead key(String recipe, String passphrase) {
        return new PassphraseEncryption(new Passphrase(passphrase), PassphraseEncryption.Cost.STANDARD).follow(recipe);
    }
}
