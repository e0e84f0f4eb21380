package nl.zorgvuldig.platform.vault.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.vault.KeyEpoch;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.RotationResult;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.TestKeyring;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import nl.zorgvuldig.platform.vault.keyring.KeyringStore.WrappedKey;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
    private final ValueLocation place = new ValueLocation("dossier.entry", "sealed_text", UUID.randomUUID());
    private final TestKeyring keyring = new TestKeyring();
    private final Signals signals = TestVault.signals();
    private Vault vault;
    private KeyName living;
    private SealedValue value;

    @BeforeEach
    void seal_something() {
        vault = keyring.instance(signals).vault();
        living = keyring.name(RetentionPurpose.DOSSIER);
        vault.create(List.of(living));
        value = vault.seal(living, place, "leest graag");
    }

    @AfterEach
    void close() {
        signals.close();
        keyring.close();
    }

    @Test
    void what_lives_opens_after_a_rotation_also_for_a_new_start() {
        vault.create(keyring.names(1203));

        RotationResult rotated = vault.rotate();

        assertThat(rotated).isEqualTo(new RotationResult(2, List.of(1), 1204));
        assertThat(vault.open(living, place, value)).isEqualTo("leest graag");
        assertThat(restart().open(living, place, value)).isEqualTo("leest graag");
        assertThat(keyFile(1)).doesNotExist();
        assertThat(keyFile(2)).exists();
    }

    @Test
    void the_epochs_tell_when_each_began_ended_and_was_destroyed() {
        vault.rotate();

        List<KeyEpoch> epochs = vault.listEpochs();

        assertThat(epochs).extracting(KeyEpoch::number).containsExactly(1, 2);
        assertThat(epochs.getFirst().closedAt()).isPresent();
        assertThat(epochs.getFirst().destroyedAt()).isPresent();
        assertThat(epochs.getLast().closedAt()).isEmpty();
    }

    @Test
    void nothing_is_destroyed_when_a_living_key_does_not_open() {
        KeyName broken = keyring.name(RetentionPurpose.DOSSIER);
        vault.create(List.of(broken));
        keyring.superuser()
                .sql("update vault.data_key set wrapped = '\\x00' where subject = ?")
                .param(broken.subject())
                .update();

        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(vault::rotate)
                .withMessageContaining(broken.subject().toString());

        assertThat(keyFile(1)).exists();
        assertThat(restart().open(living, place, value)).isEqualTo("leest graag");
    }

    @Test
    void nothing_is_destroyed_when_the_new_key_file_went_bad_meanwhile() {
        refusesWhen(KeyRotation.Milestone.ALL_REWRAPPED, () -> {
            try {
                Files.writeString(keyFile(2), "a bad sector");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    @Test
    void nothing_is_destroyed_when_a_row_went_bad_meanwhile() {
        refusesWhen(
                KeyRotation.Milestone.ALL_REWRAPPED,
                () -> keyring.superuser()
                        .sql("update vault.data_key set wrapped = '\\x00'")
                        .update());
    }

    @Test
    void nothing_is_destroyed_when_a_key_of_the_old_epoch_turns_up_late() {
        Map<String, Object> oldRow = keyring.rowOf(living);
        oldRow.put("subject", UUID.randomUUID());

        refusesWhen(KeyRotation.Milestone.ALL_REWRAPPED, () -> keyring.putBack(oldRow));
    }

    private void refusesWhen(KeyRotation.Milestone milestone, Runnable mishap) {
        Vault unlucky = keyring.instance(signals, reached -> {
                    if (reached == milestone) {
                        mishap.run();
                    }
                })
                .vault();

        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(unlucky::rotate);

        assertThat(keyFile(1)).exists();
        assertThat(vault.listEpochs()).allMatch(epoch -> epoch.destroyedAt().isEmpty());
    }

    @Test
    void two_rotations_at_a_time_are_refused() {
        AtomicBoolean refused = new AtomicBoolean();
        Vault other = keyring.instance(signals).vault();
        Vault first = keyring.instance(signals, milestone -> {
                    if (milestone == KeyRotation.Milestone.CHECKED) {
                        assertThatExceptionOfType(KeysUnavailable.class)
                                .isThrownBy(other::rotate)
                                .withMessageContaining("another rotation");
                        refused.set(true);
                    }
                })
                .vault();

        first.rotate();

        assertThat(refused).isTrue();
        assertThat(other.rotate().opened()).isEqualTo(3);
    }

    @Test
    void keys_made_and_destroyed_during_rotations_come_out_right() {
        AtomicBoolean ready = new AtomicBoolean();
        Vault busy = keyring.instance(signals).vault();
        List<KeyName> kept = new ArrayList<>();
        List<KeyName> gone = new ArrayList<>();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            do {
                List<KeyName> names = keyring.names(20);
                busy.create(names);
                names.subList(0, 5).forEach(busy::destroy);
                gone.addAll(names.subList(0, 5));
                kept.addAll(names.subList(5, 20));
            } while (!ready.get());
        });
        for (int i = 0; i < 4; i++) {
            vault.rotate();
        }
        ready.set(true);
        work.join();

        Vault later = restart();
        assertThat(kept).isNotEmpty().allMatch(later::exists);
        later.load(kept);
        assertThat(kept).allMatch(name -> later.seal(name, place, "x").bytes().length > 0);
        assertThat(gone).noneMatch(later::exists);
    }

    @Test
    void an_epoch_does_not_end_while_a_key_is_being_added_to_it() {
        KeyringStore store = new KeyringStore(new KeyringDatabase(keyring.dataSource()));
        KeyName late = keyring.name(RetentionPurpose.DOSSIER);
        List<CompletableFuture<RotationResult>> rotation = new ArrayList<>();

        store.insert(
                epoch -> {
                    rotation.add(CompletableFuture.supplyAsync(vault::rotate));
                    Awaitility.await().until(this::somebodyWaitsForALock);
                    byte[] wrapped = DataKeys.wrap(
                            DataKeys.fresh(RetentionPurpose.DOSSIER),
                            late,
                            epoch,
                            TestVault.folder(keyring.keys).open(epoch));
                    return List.of(new WrappedKey(late, epoch, wrapped));
                },
                Instant.now());

        assertThat(rotation.getFirst().join().rewrapped()).isEqualTo(2);
        assertThat(restart().seal(late, place, "x").bytes()).isNotEmpty();
    }

    private boolean somebodyWaitsForALock() {
        return !keyring.rows("select 1 from pg_locks where locktype = 'advisory' and not granted")
                .isEmpty();
    }

    @Test
    void the_application_cannot_change_the_keyring_beyond_its_rows() {
        for (String forbidden : List.of(
                "truncate vault.data_key",
                "drop table vault.data_key",
                "delete from vault.epoch",
                "create table vault.copy (id int)")) {
            assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                    .isThrownBy(() -> keyring.app().sql(forbidden).update());
        }
    }

    @Test
    void a_leftover_key_file_of_another_keyring_is_not_overwritten() throws IOException {
        keyring.superuser().sql("truncate vault.data_key, vault.epoch").update();
        Files.writeString(keyFile(1), "something of somebody");

        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(this::restart);

        assertThat(Files.readString(keyFile(1))).isEqualTo("something of somebody");
    }

    private Vault restart() {
        return keyring.instance(signals).vault();
    }

    private Path keyFile(int epoch) {
        return keyring.keys.resolve("epoch-000" + epoch + ".key");
    }
}
