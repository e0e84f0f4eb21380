package nl.zorgvuldig.care.medical.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// Key of one version of one entry, AES-256-GCM; fresh for each. Is never printed.
public final class EntryKey {
    private final KeysetHandle handle;

    private EntryKey(KeysetHandle handle) {
        this.handle = handle;
    }

    static EntryKey fresh() {
        try {
            return new EntryKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkConfig2026.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no key could be made", impossible);
        }
    }

    static Optional<EntryKey> read(byte[] bytes) {
        try {
            return Optional.of(new EntryKey(
                    TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), TinkConfig2026.get())));
        } catch (GeneralSecurityException damaged) {
            return Optional.empty();
        }
    }

    /// Unencrypted: to be sealed to a doctor's key and nothing else.
    byte[] bytes() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get(), TinkConfig2026.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be written", impossible);
        }
    }

    public byte[] seal(byte[] content, byte[] context) {
        try {
            return aead().encrypt(content, context);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("an entry could not be sealed", impossible);
        }
    }

    public Optional<byte[]> open(byte[] sealed, byte[] context) {
        try {
            return Optional.of(aead().decrypt(sealed, context));
        } catch (GeneralSecurityException closed) {
            return Optional.empty();
        }
    }

    private Aead aead() throws GeneralSecurityException {
        return handle.getPrimitive(TinkConfig2026.get(), Aead.class);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
