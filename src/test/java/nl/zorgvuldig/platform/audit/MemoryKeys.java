package nl.zorgvuldig.platform.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Real Ed25519 keys that live as long as the test.
public final class MemoryKeys implements LogKeys {
    private final Map<BoardId, KeyPair> pairs = new ConcurrentHashMap<>();

    @Override
    public byte[] sign(BoardId board, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair(board).getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public byte[] publicKey(BoardId board) {
        byte[] encoded = pair(board).getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private KeyPair pair(BoardId board) {
        return pairs.computeIfAbsent(board, anyone -> generate());
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
