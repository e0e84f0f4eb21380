package nl.zorgvuldig.platform.identity;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A device with a passkey, as far as WebAuthn goes. It can be told to lie.
public final class SoftKey {
    public static final int PRESENT = 0x01;
    public static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair pair = pair();
    private byte[] id = random(16);
    private byte[] handle = {};
    private String origin;
    private String site;
    private int flags = PRESENT | VERIFIED;
    private int count;

    public SoftKey(String origin, String site) {
        this.origin = origin;
        this.site = site;
    }

    public SoftKey at(String other) {
        origin = other;
        return this;
    }

    public SoftKey of(String other) {
        site = other;
        return this;
    }

    public SoftKey flags(int other) {
        flags = other;
        return this;
    }

    /// How often it says it was used; 0 is always 0.
    public SoftKey counting(int other) {
        count = other;
        return this;
    }

    public SoftKey called(byte[] other) {
        id = other.clone();
        return this;
    }

    public SoftKey belongingTo(byte[] other) {
        handle = other.clone();
        return this;
    }

    public byte[] id() {
        return id.clone();
    }

    public byte[] handle() {
        return handle.clone();
    }

    /// Answers a question to make a passkey; from then on it is whose the question said.
    public Map<String, String> make(String asked) {
        JsonNode question = new JsonMapper().readTree(asked);
        handle = bytes(question.get("user").get("id").asString());
        byte[] client = client("webauthn.create", question.get("challenge").asString());
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(new byte[] {(byte) 0xA3, 0x63});
        object.writeBytes(ascii("fmt"));
        object.write(0x64);
        object.writeBytes(ascii("none"));
        object.write(0x67);
        object.writeBytes(ascii("attStmt"));
        object.writeBytes(new byte[] {(byte) 0xA0, 0x68});
        object.writeBytes(ascii("authData"));
        byte[] data = data(flags | ATTESTED, credential());
        object.writeBytes(new byte[] {0x58, (byte) data.length});
        object.writeBytes(data);
        return fields("clientDataJSON", client, "attestationObject", object.toByteArray());
    }

    /// Answers a question to show a passkey.
    public Map<String, String> show(String asked) {
        return show(asked, "webauthn.get");
    }

    public Map<String, String> show(String asked, String type) {
        byte[] client =
                client(type, new JsonMapper().readTree(asked).get("challenge").asString());
        byte[] data = data(flags, new byte[0]);
        Map<String, String> all = new HashMap<>(fields("id", id, "userHandle", handle));
        all.putAll(fields("clientDataJSON", client, "authenticatorData", data));
        all.put("signature", text(sign(data, sha256(client))));
        return all;
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\""
                        + type
                        + "\",\"challenge\":\""
                        + challenge
                        + "\",\"origin\":\""
                        + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int said, byte[] more) {
        count += count > 0 ? 1 : 0;
        return ByteBuffer.allocate(37 + more.length)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) said)
                .putInt(count)
                .put(more)
                .array();
    }

    /// Kind of device, id, and the key as COSE writes it.
    private byte[] credential() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ByteBuffer all = ByteBuffer.allocate(16 + 2 + id.length + 77);
        all.put(new byte[16]).putShort((short) id.length).put(id);
        all.put(new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20});
        all.put(coordinate(key.getW().getAffineX()));
        all.put(new byte[] {0x22, 0x58, 0x20}).put(coordinate(key.getW().getAffineY()));
        return all.array();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32 + bytes.length];
        System.arraycopy(bytes, 0, padded, 32, bytes.length);
        return Arrays.copyOfRange(padded, bytes.length, bytes.length + 32);
    }

    private byte[] sign(byte[]... parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String word, byte[] first, String two, byte[] second) {
        return Map.of(word, text(first), two, text(second));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
