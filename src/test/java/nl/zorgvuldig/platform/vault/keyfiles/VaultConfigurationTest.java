package nl.zorgvuldig.platform.vault.keyfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.platform.vault.VaultConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class VaultConfigurationTest {
    private final MockEnvironment environment = new MockEnvironment();

    @TempDir
    Path keys;

    @Test
    void without_anything_to_seal_the_keys_with_the_program_does_not_start() {
        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() ->
                        VaultConfiguration.encryptions(keys, false, environment, PassphraseEncryption.Cost.STANDARD))
                .withMessageContaining("ZORGVULDIG_KEY_PASSPHRASE");
    }

    @Test
    void a_demonstration_finds_a_passphrase_by_itself() {
        assertThat(methods(true)).containsExactly("argon2id");
        assertThat(keys.resolve("passphrase")).exists();
    }

    @Test
    void a_demonstration_with_a_passphrase_makes_none() {
        environment.setProperty(PassphraseSource.TEXT, "correct horse battery");

        assertThat(methods(true)).containsExactly("argon2id");
        assertThat(keys.resolve("passphrase")).doesNotExist();
    }

    @Test
    void the_key_of_a_kms_seals_and_the_passphrase_still_opens() {
        environment.setProperty(VaultConfiguration.KMS_KEY, "local-kms://configured");
        assertThat(methods(false)).containsExactly("kms");

        environment.setProperty(PassphraseSource.TEXT, "correct horse battery");
        assertThat(methods(false)).containsExactly("kms", "argon2id");
    }

    private List<String> methods(boolean demonstration) {
        return VaultConfiguration.encryptions(keys, demonstration, environment, PassphraseEncryption.Cost.STANDARD)
                .stream()
                .map(KeyEncryption::method)
                .toList();
    }
}
