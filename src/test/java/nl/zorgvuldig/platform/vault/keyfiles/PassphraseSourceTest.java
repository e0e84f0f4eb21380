package nl.zorgvuldig.platform.vault.keyfiles;

import static nl.zorgvuldig.platform.vault.keyfiles.PassphraseSource.FILE;
import static nl.zorgvuldig.platform.vault.keyfiles.PassphraseSource.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseSourceTest {
    private static final String SECRET = "correct horse battery";

    @TempDir
    Path home;

    @Test
    void the_environment_gives_the_passphrase() {
        assertThat(given(Map.of(TEXT, SECRET))).hasValue(SECRET);
        assertThat(given(Map.of())).isEmpty();
        assertThat(given(Map.of(TEXT, " ", FILE, ""))).isEmpty();
    }

    @Test
    void a_file_gives_it_without_the_end_of_its_line() throws IOException {
        Path file = Files.writeString(home.resolve("secret"), SECRET + "\n");

        assertThat(given(Map.of(FILE, file.toString()))).hasValue(SECRET);
    }

    @Test
    void what_cannot_be_used_is_refused_in_words_that_do_not_hold_it() {
        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> given(Map.of(TEXT, "too short")))
                .withMessageContaining("shorter than 16")
                .withMessageNotContaining("too short");
        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> given(Map.of(TEXT, SECRET, FILE, "/some/file")))
                .withMessageContaining("not both")
                .withMessageNotContaining(SECRET);
        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> given(Map.of(FILE, home.resolve("absent").toString())))
                .withMessageContaining("cannot be read");
    }

    @Test
    void a_demonstration_makes_one_for_itself_and_keeps_it() throws IOException {
        Path keys = home.resolve("keys");
        Passphrase first = PassphraseSource.ofDemonstration(keys);
        Passphrase second = PassphraseSource.ofDemonstration(keys);

        assertThat(second.bytes()).isEqualTo(first.bytes()).hasSizeGreaterThan(40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("passphrase"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_passphrase_does_not_print() {
        assertThat(new Passphrase(SECRET)).hasToString("[sealed]");
        assertThat(CheapPassphrases.encryption(SECRET).toString()).doesNotContain(SECRET);
    }

    private static Optional<String> given(Map<String, String> environment) {
        return PassphraseSource.given(name -> Optional.ofNullable(environment.get(name)))
                .map(passphrase -> new String(passphrase.bytes(), StandardCharsets.UTF_8));
    }
}
