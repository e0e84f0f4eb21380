package nl.zorgvuldig.care.medical.sealing;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A doctor's public key: whoever has it can seal to the doctor, and open nothing.
///
/// @param text Tink's public keyset in base64, as in the database
public record SealingKey(String text) {
    private static final BigInteger TWENTY_DIGITS = BigInteger.TEN.pow(20);

    static SealingKey of(KeysetHandle secret) {
        try {
            byte[] bytes = TinkProtoKeysetFormat.serializeKeysetWithoutSecret(
                    secret.getPublicKeysetHandle(), TinkConfig2026.get());
            return new SealingKey(Base64.getEncoder().encodeToString(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key has no public half", impossible);
        }
    }

    /// @param context place where it will be stored; it opens only there
    byte[] seal(byte[] content, byte[] context) {
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(
                            Base64.getDecoder().decode(text), TinkConfig2026.get())
                    .getPrimitive(TinkConfig2026.get(), HybridEncrypt.class)
                    .encrypt(content, context);
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IllegalStateException("a doctor's public key is damaged", damaged);
        }
    }

    /// Twenty digits for two doctors to compare by telephone, so that nobody can substitute a key
    /// of their own.
    public String code() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            BigInteger number = new BigInteger(1, Arrays.copyOf(hash, 16)).mod(TWENTY_DIGITS);
            return "%020d".formatted(number).replaceAll("(.{4})(?=.)", "$1 ");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
