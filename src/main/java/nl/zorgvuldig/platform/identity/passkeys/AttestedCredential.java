package nl.zorgvuldig.platform.identity.passkeys;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Public half of a passkey, as WebAuthn encodes it ("attested credential data"): the kind of
/// device, the id under which the device knows it, and the public key.
record AttestedCredential(byte[] bytes) {
    private static final int KIND = 16;

    byte[] id() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).position(KIND);
        byte[] id = new byte[Short.toUnsignedInt(buffer.getShort())];
        buffer.get(id);
        return id;
    }

    byte[] hash() {
        return hash(id());
    }

    static byte[] hash(byte[] id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttestedCredential that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
