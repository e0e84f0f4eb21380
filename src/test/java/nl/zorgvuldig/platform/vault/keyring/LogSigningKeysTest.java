package nl.zorgvuldig.platform.vault.keyring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.TestKeyring;
import nl.zorgvuldig.platform.vault.VaultAssembly;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.Test;

class LogSigningKeysTest {
    /// What stands before the 32 bytes of an Ed25519 public key in X.509 (RFC 8410).
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final LogSigningKeys keys = TestVault.sharedLogKeys();
    private final BoardId board = TestDatabase.newBoard();

    @Test
    void the_jdk_accepts_the_signature_with_the_public_key() throws GeneralSecurityException {
        byte[] signature = keys.sign(board, "checkpoint".getBytes(UTF_8));

        assertThat(signature).hasSize(64);
        assertThat(keys.publicKey(board)).hasSize(32);
        assertThat(verifies(keys.publicKey(board), "checkpoint", signature)).isTrue();
        assertThat(verifies(keys.publicKey(board), "checkpoint!", signature)).isFalse();
    }

    @Test
    void each_board_has_a_key_of_its_own_and_keeps_it() {
        assertThat(keys.publicKey(board)).isEqualTo(keys.publicKey(board));
        assertThat(keys.publicKey(TestDatabase.newBoard())).isNotEqualTo(keys.publicKey(board));
    }

    @Test
    void instances_agree_on_the_key_and_a_rotation_does_not_change_it() {
        try (TestKeyring keyring = new TestKeyring();
                Signals signals = TestVault.signals()) {
            VaultAssembly here = keyring.instance(signals);
            byte[] before = here.logKeys().publicKey(board);

            assertThat(keyring.instance(signals).logKeys().publicKey(board)).isEqualTo(before);
            here.vault().rotate();
            assertThat(keyring.instance(signals).logKeys().publicKey(board)).isEqualTo(before);
        }
    }

    private static boolean verifies(byte[] publicKey, String message, byte[] signature)
            throws GeneralSecurityException {
        byte[] encoded = java.util.Arrays.copyOf(PREFIX, PREFIX.length + publicKey.length);
        System.arraycopy(publicKey, 0, encoded, PREFIX.length, publicKey.length);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update(message.getBytes(UTF_8));
        return check.verify(signature);
    }
}
