package nl.zorgvuldig.platform.vault.keyring;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.signature.Ed25519Parameters;
import java.security.GeneralSecurityException;

/// Kind of data key: its use and algorithm.
public enum KeyKind {
    /// AES-256-GCM, with Tink's prefix.
    SEALING(PredefinedAeadParameters.AES256_GCM, Aead.class),
    /// HMAC-SHA-256 with the whole 32 bytes of output and no prefix.
    HASHING(hmac(), Mac.class),
    /// Ed25519, without prefix: the 64 bytes of RFC 8032.
    SIGNING(Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX), PublicKeySign.class);

    private final Parameters parameters;
    private final Class<?> primitive;

    KeyKind(Parameters parameters, Class<?> primitive) {
        this.parameters = parameters;
        this.primitive = primitive;
    }

    Parameters parameters() {
        return parameters;
    }

    /// The Tink primitive of a key of this kind.
    Class<?> primitive() {
        return primitive;
    }

    private static Parameters hmac() {
        try {
            return HmacParameters.builder()
                    .setKeySizeBytes(32)
                    .setTagSizeBytes(32)
                    .setHashType(HmacParameters.HashType.SHA256)
                    .setVariant(HmacParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
