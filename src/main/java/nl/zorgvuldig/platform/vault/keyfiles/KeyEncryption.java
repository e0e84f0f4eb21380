package nl.zorgvuldig.platform.vault.keyfiles;

import com.google.crypto.tink.Aead;

/// Method by which a key file is sealed: a passphrase, or a key in a KMS. The file records it in
/// one line, its *recipe*: the method's word and what it needs to find the same key again.
public interface KeyEncryption {
    /// The first word of this method's recipes.
    String method();

    /// A recipe for a new file.
    String newRecipe();

    /// The key that a recipe describes.
    ///
    /// @param recipe of this method
    /// @throws KeysUnavailable when the recipe cannot be followed
    Aead follow(String recipe);
}
