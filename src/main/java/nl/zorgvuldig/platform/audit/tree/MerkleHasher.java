package nl.zorgvuldig.platform.audit.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashes of RFC 9162 § 2.1.1: a leaf is SHA-256(0x00, entry), a node SHA-256(0x01, left, right),
/// so that neither can be taken for the other. Not thread-safe.
public final class MerkleHasher {
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = sha256();

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] empty() {
        return sha256.digest();
    }

    public byte[] leaf(byte[] entry) {
        return leaf(entry, entry.length);
    }

    public byte[] leaf(byte[] entry, int length) {
        sha256.update(LEAF);
        sha256.update(entry, 0, length);
        return sha256.digest();
    }

    byte[] node(byte[] left, byte[] right) {
        byte[] hash = new byte[LENGTH];
        node(left, right, hash, 0);
        return hash;
    }

    /// Writes the hash into `target` from `at`.
    void node(byte[] left, byte[] right, byte[] target, int at) {
        sha256.update(NODE);
        sha256.update(left);
        sha256.update(right);
        try {
            sha256.digest(target, at, LENGTH);
        } catch (DigestException tooSmall) {
            throw new IllegalArgumentException(tooSmall);
        }
    }
}
