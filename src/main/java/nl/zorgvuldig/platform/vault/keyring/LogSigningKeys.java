package nl.zorgvuldig.platform.vault.keyring;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import java.security.GeneralSecurityException;
import nl.zorgvuldig.platform.audit.LogKeys;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// Ed25519 keys with which boards sign their logs. Created on first use, stored in the keyring like
/// every other key, so a rotation rewraps it and the public key stays the same.
public final class LogSigningKeys implements LogKeys {
    public record Signer(PublicKeySign key, byte[] publicKey) {
        @AccessesPartialKey
        public static Signer of(KeysetHandle handle) {
            Ed25519PrivateKey pair = (Ed25519PrivateKey) handle.getPrimary().getKey();
            return new Signer(
                    DataKeys.primitive(handle, PublicKeySign.class),
                    pair.getPublicKey().getPublicKeyBytes().toByteArray());
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    private final OpenKeys<Signer> keys;

    public LogSigningKeys(OpenKeys<Signer> keys) {
        this.keys = keys;
    }

    /// The 64 bytes of an Ed25519 signature (RFC 8032).
    @Override
    public byte[] sign(BoardId board, byte[] message) {
        try {
            return get(board).key().sign(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a signature could not be made", impossible);
        }
    }

    /// The 32 bytes of an Ed25519 public key (RFC 8032).
    @Override
    public byte[] publicKey(BoardId board) {
        return get(board).publicKey().clone();
    }

    private Signer get(BoardId board) {
        return keys.getOrCreate(KeyName.ofBoard(board, RetentionPurpose.LOG));
    }
}
