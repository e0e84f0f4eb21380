package nl.zorgvuldig.platform.vault.keyfiles;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.platform.vault.keyring.DataKeys;

/// Content of a key file: its kind, its epoch, how it is sealed, and the sealed Tink keyset, bound
/// to the lines above it.
record KeyFile(int epoch, String recipe, byte[] keyset) {
    private static final Pattern FORM = Pattern.compile(
            "zorgvuldig key file 1\nepoch: ([1-9]\\d{0,8})\nsealed by: ([^\n]+)\nkeyset: ([A-Za-z0-9+/=]+)\n");

    static KeyFile seal(int epoch, KeysetHandle key, String recipe, Aead seal) throws GeneralSecurityException {
        byte[] keyset = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, seal, head(epoch, recipe), DataKeys.TINK);
        return new KeyFile(epoch, recipe, keyset);
    }

    /// @throws KeysUnavailable when the text is no key file
    static KeyFile parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new KeysUnavailable("this is not a key file");
        }
        try {
            return new KeyFile(
                    Integer.parseInt(parts.group(1)),
                    parts.group(2),
                    Base64.getDecoder().decode(parts.group(3)));
        } catch (IllegalArgumentException broken) {
            throw new KeysUnavailable("this is not a whole key file", broken);
        }
    }

    KeysetHandle open(Aead seal) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(keyset, seal, head(epoch, recipe), DataKeys.TINK);
    }

    String text() {
        return new String(head(epoch, recipe), StandardCharsets.UTF_8)
                + "keyset: "
                + Base64.getEncoder().encodeToString(keyset)
                + "\n";
    }

    private static byte[] head(int epoch, String recipe) {
        return ("zorgvuldig key file 1\nepoch: " + epoch + "\nsealed by: " + recipe + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "key file of epoch " + epoch;
    }
}
