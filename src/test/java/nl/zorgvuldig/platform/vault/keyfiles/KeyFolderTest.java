package nl.zorgvuldig.platform.vault.keyfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.platform.vault.keyring.LocalKms;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    private static final byte[] NOTHING = {};

    @TempDir
    Path home;

    private Path keys;

    @BeforeEach
    void choose_the_folder() {
        keys = home.resolve("deep").resolve("keys");
    }

    @Test
    void a_key_file_opens_again_after_a_restart() throws GeneralSecurityException {
        folder().create(1);
        byte[] wrapped = folder().open(1).encrypt(new byte[] {42}, NOTHING);

        assertThat(folder().open(1).decrypt(wrapped, NOTHING)).containsExactly(42);
    }

    @Test
    void nobody_else_on_the_machine_can_read_a_key_file() throws IOException {
        folder().create(1);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(1))))
                .isEqualTo("rw-------");
    }

    @Test
    void nothing_but_whole_key_files_is_left_in_the_folder() throws IOException {
        folder().create(1);
        folder().create(2);

        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files).containsExactlyInAnyOrder(file(1), file(2));
        }
    }

    @Test
    void another_passphrase_does_not_open_it() {
        folder().create(1);
        KeyFolder other = new KeyFolder(keys, List.of(CheapPassphrases.encryption("some other passphrase")));

        refuses(() -> other.open(1)).withMessageContaining("another passphrase");
    }

    @Test
    void the_lines_above_the_key_cannot_be_changed() throws IOException {
        folder().create(1);
        String text = Files.readString(file(1));

        Files.writeString(file(1), text.replace("passes=1", "passes=2"));
        refuses(() -> folder().open(1)).withMessageContaining("does not open");

        Files.writeString(file(1), text.replace("epoch: 1", "epoch: 2"));
        refuses(() -> folder().open(1)).withMessageContaining("another epoch");

        Files.move(file(1), file(2));
        refuses(() -> folder().open(2)).withMessageContaining("does not open");
    }

    @Test
    void what_is_no_key_file_is_refused_in_words() throws IOException {
        folder().create(1);
        String text = Files.readString(file(1));
        for (String broken : List.of(
                "",
                text.substring(0, text.length() - 1),
                text.substring(0, text.length() / 2),
                text.replace("keyset: ", "keyset: !"),
                text.replace("keyset: ", "keyset: A"),
                text.replace("argon2id memory=64", "argon2id memory=9999999"),
                text.replace("argon2id memory=64", "argon2id memory=1"),
                text.replace("lanes=1", "lanes=0"),
                text.replace("argon2id", "md5"),
                text + "\n")) {
            Files.writeString(file(1), broken);

            refuses(() -> folder().open(1));
        }
    }

    @Test
    void a_missing_file_is_asked_for_and_never_made_anew() {
        refuses(() -> folder().open(1)).withMessageContaining("missing");

        assertThat(file(1)).doesNotExist();
    }

    @Test
    void a_key_file_that_is_there_is_never_overwritten() throws IOException {
        folder().create(1);
        String text = Files.readString(file(1));

        folder().create(1);

        assertThat(Files.readString(file(1))).isEqualTo(text);
    }

    @Test
    void a_destroyed_key_is_gone_from_disk_and_from_memory() throws IOException {
        KeyFolder folder = folder();
        folder.create(1);
        folder.open(1);

        folder.destroy(1);
        folder.destroy(1);

        assertThat(file(1)).doesNotExist();
        refuses(() -> folder.open(1));
    }

    @Test
    void the_bytes_of_a_destroyed_file_are_overwritten_first() throws IOException {
        folder().create(1);
        Path sameBytes = home.resolve("link");
        Files.createLink(sameBytes, file(1));
        byte[] before = Files.readAllBytes(sameBytes);

        folder().destroy(1);

        assertThat(Files.readAllBytes(sameBytes)).hasSameSizeAs(before).isNotEqualTo(before);
    }

    @Test
    void an_opened_key_is_not_used_once_its_file_is_gone() throws IOException {
        KeyFolder folder = folder();
        folder.create(1);
        folder.open(1);

        Files.delete(file(1));

        refuses(() -> folder.open(1));
    }

    @Test
    void the_key_of_a_kms_seals_key_files() throws GeneralSecurityException, IOException {
        KeyFolder folder = kms("local-kms://seals");
        folder.create(1);
        byte[] wrapped = folder.open(1).encrypt(new byte[] {42}, NOTHING);

        assertThat(Files.readString(file(1))).contains("sealed by: kms local-kms://seals\n");
        assertThat(kms("local-kms://seals").open(1).decrypt(wrapped, NOTHING)).containsExactly(42);
    }

    @Test
    void a_file_opens_with_the_kms_key_it_was_sealed_with_after_a_change_of_address() {
        kms("local-kms://old").create(1);

        KeyFolder after = kms("local-kms://new");
        after.create(2);

        assertThat(after.open(1)).isInstanceOf(Aead.class);
        assertThat(after.open(2)).isInstanceOf(Aead.class);
    }

    @Test
    void a_kms_key_that_is_taken_away_takes_its_file_with_it() {
        kms("local-kms://taken").create(1);

        LocalKms.take("local-kms://taken");

        refuses(() -> kms("local-kms://taken").open(1)).withMessageContaining("no KMS client");
    }

    @Test
    void an_address_without_a_client_is_refused_in_words() {
        refuses(() -> kms("unknown-kms://key").create(1)).withMessageContaining("unknown-kms://key");
        refuses(() -> kms(" local-kms://key"));
        refuses(() -> kms("local-kms://a\nkeyset: AAAA"));
    }

    @Test
    void one_can_change_from_a_passphrase_to_a_kms() {
        folder().create(1);
        KeyEncryption passphrase = CheapPassphrases.encryption("a passphrase for tests");

        KeyFolder both = new KeyFolder(keys, List.of(new KmsEncryption("local-kms://both"), passphrase));
        both.create(2);

        assertThat(both.open(1)).isNotNull();
        assertThat(kms("local-kms://both").open(2)).isNotNull();
        refuses(() -> kms("local-kms://both").open(1)).withMessageContaining("not configured");
    }

    private KeyFolder folder() {
        return TestVault.folder(keys);
    }

    private KeyFolder kms(String uri) {
        return new KeyFolder(keys, List.of(new KmsEncryption(uri)));
    }

    private Path file(int epoch) {
        return keys.resolve("epoch-000" + epoch + ".key");
    }

    private static ThrowableAssertAlternative<KeysUnavailable> refuses(Runnable attempt) {
        return assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(attempt::run);
    }
}
