package nl.zorgvuldig.platform.vault;

import com.google.crypto.tink.Aead;
import nl.zorgvuldig.platform.vault.keyfiles.Passphrase;
import nl.zorgvuldig.platform.vault.keyfiles.PassphraseEncryption;

/// Lock with which somebody protects a key of their own: Argon2id of a passphrase that only they
/// know. The recipe contains salt and cost, so that both are stored beside the locked key, and the
/// cost can be raised: a key that is locked again gets the current cost.
public final class PassphraseLock {
    /// Minimum length in characters; shorter ones are refused.
    public static final int SHORTEST = Passphrase.SHORTEST;

    private final PassphraseEncryption.Cost cost;

    public PassphraseLock(PassphraseEncryption.Cost cost) {
        this.cost = cost;
    }

    /// A recipe with a fresh salt. At the standard cost of 64 MiB and three passes, a guess takes
    /// about 0.3 seconds.
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
