package nl.zorgvuldig.platform.vault.keyfiles;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.platform.vault.keyring.DataKeys;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Encryption of key files with a passphrase: Argon2id (RFC 9106) gives the key of AES-256-GCM. The
/// recipe contains salt and cost.
public final class PassphraseEncryption implements KeyEncryption {
    private static final Pattern RECIPE =
            Pattern.compile("argon2id memory=(\\d{1,7}) passes=(\\d{1,2}) lanes=(\\d{1,2}) salt=([A-Za-z0-9+/]{22}==)");
    private static final int MOST_MEMORY = 1 << 20;

    /// Cost of guessing a passphrase.
    ///
    /// @param memory in KiB
    public record Cost(int memory, int passes, int lanes) {
        /// RFC 9106, section 4, second choice, on one lane: 64 MiB, three passes. About 0.3 s.
        public static final Cost STANDARD = new Cost(64 * 1024, 3, 1);
    }

    private final Passphrase passphrase;
    private final Cost cost;
    private final SecureRandom random = new SecureRandom();

    public PassphraseEncryption(Passphrase passphrase, Cost cost) {
        this.passphrase = passphrase;
        this.cost = cost;
    }

    @Override
    public String method() {
        return "argon2id";
    }

    @Override
    public String newRecipe() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return "argon2id memory=%d passes=%d lanes=%d salt=%s"
                .formatted(
                        cost.memory(),
                        cost.passes(),
                        cost.lanes(),
                        Base64.getEncoder().encodeToString(salt));
    }

    @Override
    public Aead follow(String recipe) {
        Matcher parts = RECIPE.matcher(recipe);
        if (!parts.matches()) {
            throw new KeysUnavailable("the key file's recipe is not one of Argon2id");
        }
        Cost asked = new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
        if (asked.lanes() < 1
                || asked.passes() < 1
                || asked.memory() < 8 * asked.lanes()
                || asked.memory() > MOST_MEMORY) {
            throw new KeysUnavailable("the key file's recipe asks for an impossible " + asked);
        }
        return aead(derive(asked, Base64.getDecoder().decode(parts.group(4))));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private byte[] derive(Cost asked, byte[] salt) {
        byte[] secret = passphrase.bytes();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(asked.memory())
                    .withIterations(asked.passes())
                    .withParallelism(asked.lanes())
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[32];
            generator.generateBytes(secret, key);
            return key;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    @AccessesPartialKey
    private static Aead aead(byte[] bytes) {
        try {
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(32)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .build();
            KeysetHandle handle = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build();
            return DataKeys.primitive(handle, Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
