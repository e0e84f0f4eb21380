package nl.zorgvuldig.platform.vault.keyring;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import java.security.GeneralSecurityException;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.VaultAssociatedData;

/// Creates, wraps and unwraps data keys with Tink. A wrapped key is bound to its name and its
/// epoch: a row moved to another name does not unwrap.
public final class DataKeys {
    public static final Configuration TINK = TinkConfig2026.get();

    private DataKeys() {}

    static KeysetHandle fresh(RetentionPurpose keeping) {
        return fresh(keeping.kind().parameters());
    }

    public static KeysetHandle fresh(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters, TINK);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no key could be made", impossible);
        }
    }

    static byte[] wrap(KeysetHandle key, KeyName name, int epoch, Aead keyEncryptionKey) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, keyEncryptionKey, VaultAssociatedData.ofWrappedKey(name, epoch), TINK);
        } catch (GeneralSecurityException failed) {
            throw new KeysUnavailable("the key for " + name + " cannot be wrapped in epoch " + epoch, failed);
        }
    }

    /// @throws KeysUnavailable when it was changed, or is not the key of this name and epoch
    static KeysetHandle unwrap(byte[] wrapped, KeyName name, int epoch, Aead keyEncryptionKey) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, keyEncryptionKey, VaultAssociatedData.ofWrappedKey(name, epoch), TINK);
        } catch (GeneralSecurityException failed) {
            throw new KeysUnavailable("the key for " + name + " does not open in epoch " + epoch, failed);
        }
    }

    public static <P> P primitive(KeysetHandle key, Class<P> primitive) {
        try {
            return key.getPrimitive(TINK, primitive);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a key of another kind is asked for " + primitive.getSimpleName(), failed);
        }
    }
}
