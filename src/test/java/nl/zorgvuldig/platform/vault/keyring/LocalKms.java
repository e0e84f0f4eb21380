package nl.zorgvuldig.platform.vault.keyring;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A KMS in memory: each address under `local-kms://` is a key of its own, until it is taken away.
/// Tink finds it as it would find any other, by `META-INF/services`.
public final class LocalKms implements KmsClient {
    static final String SCHEME = "local-kms://";
    private static final Map<String, Aead> KEYS = new ConcurrentHashMap<>();
    private static final Map<String, Boolean> GONE = new ConcurrentHashMap<>();

    public static void take(String uri) {
        GONE.put(uri, true);
    }

    @Override
    public boolean doesSupport(String uri) {
        return uri.startsWith(SCHEME);
    }

    @Override
    public KmsClient withCredentials(String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String uri) throws GeneralSecurityException {
        if (GONE.containsKey(uri)) {
            throw new GeneralSecurityException("no such key");
        }
        return KEYS.computeIfAbsent(
                uri, any -> DataKeys.primitive(DataKeys.fresh(PredefinedAeadParameters.AES256_GCM), Aead.class));
    }
}
