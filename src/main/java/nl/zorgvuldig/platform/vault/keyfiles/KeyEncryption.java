package nl.zorgvuldig.platform.vault.keyfiles;

import com.google.crypto.tink.Aead;

/// What a key file is sealed with: a passphrase, or a key in a KMS. The file says which, in one
/// line, its *recipe*: the method's word and what it needs to find the same key again.
public interface KeyEncryption {
    /// The first word of this method's recipes.
    String method();

    /// A recipe for a new file.
    String newRecipe();

    /// @param recipe of this method
    /// @throws KeysUnavailable when the recipe cannot be followed
    Aead follow(String recipe);
}
