package nl.zorgvuldig.platform.vault.keyfiles;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.KmsClients;
import java.security.GeneralSecurityException;
import nl.zorgvuldig.platform.vault.KeysUnavailable;

/// Encryption of key files with a key in a KMS, found by Tink among the `KmsClient`s on the class
/// path. The recipe contains the key's address, so that after a change of configuration older files
/// still open.
public final class KmsEncryption implements KeyEncryption {
    private static final String METHOD = "kms";

    private final String uri;

    public KmsEncryption(String uri) {
        if (uri.isBlank() || !uri.equals(uri.strip()) || uri.lines().count() != 1) {
            throw new KeysUnavailable("the address of the key in the KMS is not one line of text");
        }
        this.uri = uri;
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public String newRecipe() {
        return METHOD + " " + uri;
    }

    @Override
    public Aead follow(String recipe) {
        String address = recipe.substring(METHOD.length() + 1);
        try {
            KmsClient client = KmsClients.getAutoLoaded(address);
            return client.withDefaultCredentials().getAead(address);
        } catch (GeneralSecurityException unreachable) {
            throw new KeysUnavailable("no KMS client reaches the key " + address, unreachable);
        }
    }
}
