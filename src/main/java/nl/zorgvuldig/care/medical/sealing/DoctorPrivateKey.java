package nl.zorgvuldig.care.medical.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.hybrid.HpkeParameters;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// A doctor's private key, opened: HPKE (RFC 9180) with X25519, HKDF-SHA-256 and AES-256-GCM. It is
/// stored only locked. Is never printed.
public final class DoctorPrivateKey {
    private final KeysetHandle handle;

    private DoctorPrivateKey(KeysetHandle handle) {
        this.handle = handle;
    }

    public static DoctorPrivateKey fresh() {
        try {
            return new DoctorPrivateKey(KeysetHandle.generateNew(
                    HpkeParameters.builder()
                            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                            .setVariant(HpkeParameters.Variant.NO_PREFIX)
                            .build(),
                    TinkConfig2026.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no key could be made", impossible);
        }
    }

    /// Empty when the lock is not the one it was locked with, or the data were changed.
    public static Optional<DoctorPrivateKey> unlock(byte[] locked, Aead lock, byte[] context) {
        try {
            return Optional.of(new DoctorPrivateKey(
                    TinkProtoKeysetFormat.parseEncryptedKeyset(locked, lock, context, TinkConfig2026.get())));
        } catch (GeneralSecurityException wrong) {
            return Optional.empty();
        }
    }

    public byte[] lock(Aead lock, byte[] context) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, lock, context, TinkConfig2026.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be locked", impossible);
        }
    }

    public SealingKey sealingKey() {
        return SealingKey.of(handle);
    }

    /// Empty when it was sealed to another key or for another context, or was changed.
    public Optional<byte[]> open(byte[] sealed, byte[] context) {
        try {
            return Optional.of(handle.getPrimitive(TinkConfig2026.get(), HybridDecrypt.class)
                    .decrypt(sealed, context));
        } catch (GeneralSecurityException closed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
