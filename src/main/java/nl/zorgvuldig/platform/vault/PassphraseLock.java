package nl.zorgvuldig.platform.vault;

import com.google.crypto.tink.Aead;
import nl.zorgvuldig.platform.vault.keyfiles.Passphrase;
import nl.zorgvuldig.platform.vault.keyfiles.PassphraseEncryption;

/// What somebody locks a key of their own with: Argon2id of a passphrase that only they know. The
/// recipe holds salt and cost, so that both are stored beside what is locked, and the cost can be
/// raised: what is locked anew gets the cost of that day.
public final class PassphraseLock {
    /// Shorter ones are refused. In characters.
    public static final int SHORTEST = Passphrase.SHORTEST;

    private final PassphraseEncryption.Cost cost;

    public PassphraseLock(PassphraseEncryption.Cost cost) {
        this.cost = cost;
    }

    /// A recipe with a salt of its own. At the standard cost of 64 MiB and three passes, a guess takes about 0.3
    /// seconds.
    public String newRecipe() {
        return new PassphraseEncryption(new Passphrase("-".repeat(SHORTEST)), cost).newRecipe();
    }

    /// The key that a passphrase gives by this recipe; another passphrase gives another key.
    ///
    /// @throws KeysUnavailable when the recipe is not one of ours, or the passphrase too short
    public Aead key(String recipe, String passphrase) {
        return new PassphraseEncryption(new Passphrase(passphrase), cost).follow(recipe);
    }
}
