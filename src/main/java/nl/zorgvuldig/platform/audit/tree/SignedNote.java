package nl.zorgvuldig.platform.audit.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;

/// Text with an Ed25519 signature line under it, as c2sp.org/signed-note describes: the text ends
/// in a line end, then an empty line, then `— name base64(key id, signature)`.
public final class SignedNote {
    private static final byte ED25519 = 1;
    private static final byte[] PUBLIC_KEY_HEADER = {
        0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
    };
    private static final int KEY_ID_LENGTH = 4;
    private static final int SIGNATURE_LENGTH = 64;

    /// Result of verifying a note with the name and key under which it should be signed.
    public enum Verdict {
        GENUINE,
        /// Signed, but under another name or with another key.
        FOREIGN,
        /// Carries this key's id, but not its signature over this text.
        ALTERED
    }

    private SignedNote() {}

    public static String sign(String text, String name, byte[] publicKey, UnaryOperator<byte[]> signer) {
        byte[] signature = signer.apply(text.getBytes(StandardCharsets.UTF_8));
        byte[] marked = Arrays.copyOf(keyId(name, publicKey), KEY_ID_LENGTH + signature.length);
        System.arraycopy(signature, 0, marked, KEY_ID_LENGTH, signature.length);
        return text + "\n" + mark(name) + base64(marked) + "\n";
    }

    /// The text above the signatures; empty when there is none.
    public static String text(String note) {
        int gap = note.lastIndexOf("\n\n");
        return gap < 0 ? "" : note.substring(0, gap + 1);
    }

    public static Verdict judge(String note, String name, byte[] publicKey) {
        String text = text(note);
        if (text.isEmpty() || !note.endsWith("\n")) {
            return Verdict.ALTERED;
        }
        byte[] keyId = keyId(name, publicKey);
        for (String line : note.substring(text.length() + 1).split("\n")) {
            byte[] marked = line.startsWith(mark(name))
                    ? decode(line.substring(mark(name).length()))
                    : new byte[0];
            if (marked.length >= KEY_ID_LENGTH && Arrays.equals(Arrays.copyOf(marked, KEY_ID_LENGTH), keyId)) {
                byte[] signature = Arrays.copyOfRange(marked, KEY_ID_LENGTH, marked.length);
                return verifies(publicKey, text, signature) ? Verdict.GENUINE : Verdict.ALTERED;
            }
        }
        return Verdict.FOREIGN;
    }

    /// The public key as verifiers of notes expect it: name, key id, and type with key, joined by
    /// `+`.
    public static String verifierKey(String name, byte[] publicKey) {
        byte[] typed = new byte[1 + publicKey.length];
        typed[0] = ED25519;
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return name + "+" + java.util.HexFormat.of().formatHex(keyId(name, publicKey)) + "+" + base64(typed);
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String mark(String name) {
        return "\u2014 " + name + " ";
    }

    private static byte[] keyId(String name, byte[] publicKey) {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        named.write(ED25519);
        named.writeBytes(publicKey);
        return Arrays.copyOf(MerkleHasher.sha256().digest(named.toByteArray()), KEY_ID_LENGTH);
    }

    private static boolean verifies(byte[] publicKey, String text, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            byte[] encoded = Arrays.copyOf(PUBLIC_KEY_HEADER, PUBLIC_KEY_HEADER.length + publicKey.length);
            System.arraycopy(publicKey, 0, encoded, PUBLIC_KEY_HEADER.length, publicKey.length);
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
