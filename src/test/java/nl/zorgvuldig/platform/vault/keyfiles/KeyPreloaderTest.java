package nl.zorgvuldig.platform.vault.keyfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.Aead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.platform.vault.KeyPreloader;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/// The newest key file opens while the rest of the program starts, or whoever needs it says what is
/// wrong.
class KeyPreloaderTest {
    private static final String PASSPHRASE = "correct horse battery";
    private final MockEnvironment environment = new MockEnvironment();

    @TempDir
    Path home;

    @BeforeEach
    void make() {
        KeyFolder folder = new KeyFolder(
                home.resolve("keys"),
                List.of(new PassphraseEncryption(new Passphrase(PASSPHRASE), new PassphraseEncryption.Cost(64, 1, 1))));
        folder.create(9);
        folder.create(10);
    }

    @Test
    void what_was_opened_ahead_is_what_is_used() throws Exception {
        environment.setProperty(PassphraseSource.TEXT, PASSPHRASE);
        KeyFolder ahead =
                KeyPreloader.begin(home, false, environment).orElseThrow().folder();

        Aead first = ahead.open(10);
        assertThat(ahead.open(10)).isSameAs(first);
        byte[] sealed = first.encrypt("x".getBytes(), new byte[0]);
        assertThat(ahead.reopen(10).decrypt(sealed, new byte[0])).isEqualTo("x".getBytes());
    }

    @Test
    void another_passphrase_is_said_by_who_needs_the_key() {
        environment.setProperty(PassphraseSource.TEXT, PASSPHRASE + "!");
        KeyFolder ahead =
                KeyPreloader.begin(home, false, environment).orElseThrow().folder();

        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> ahead.open(10))
                .withMessageContaining("another passphrase");
    }

    @Test
    void what_was_opened_ahead_goes_with_its_file() throws Exception {
        environment.setProperty(PassphraseSource.TEXT, PASSPHRASE);
        KeyFolder ahead =
                KeyPreloader.begin(home, false, environment).orElseThrow().folder();
        ahead.open(10);
        Files.delete(ahead.file(10));

        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> ahead.open(10))
                .withMessageContaining("is missing");
    }

    @Test
    void without_a_file_or_a_way_to_open_one_nothing_begins_and_nothing_is_made() {
        assertThat(KeyPreloader.begin(home, false, environment)).isEmpty();
        environment.setProperty(PassphraseSource.TEXT, PASSPHRASE);
        assertThat(KeyPreloader.begin(home.resolve("elsewhere"), true, environment))
                .isEmpty();
        assertThat(home.resolve("elsewhere")).doesNotExist();
    }
}
