package nl.zorgvuldig.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an old page, WAL segment or backup of the keyring can still open: after a rotation,
/// nothing.
class OldCopiesTest {
    private final ValueLocation place = new ValueLocation("dossier.entry", "sealed_text", UUID.randomUUID());
    private final TestKeyring keyring = new TestKeyring();
    private final Signals signals = TestVault.signals();
    private Vault vault;
    private KeyName living;
    private SealedValue value;

    @BeforeEach
    void seal_something() {
        vault = restart();
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
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void an_old_row_put_back_after_a_rotation_does_not_open() {
        Map<String, Object> oldRow = keyring.rowOf(living);
        vault.destroy(living);
        vault.rotate();

        keyring.putBack(oldRow);

        assertThat(vault.exists(living)).isFalse();
        closed(vault);
        closed(restart());
    }

    @Test
    void before_the_rotation_an_old_row_would_have_opened() {
        Map<String, Object> oldRow = keyring.rowOf(living);
        vault.destroy(living);

        keyring.putBack(oldRow);

        assertThat(vault.open(living, place, value)).isEqualTo("leest graag");
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void an_old_row_that_claims_the_new_epoch_does_not_open_either() {
        Map<String, Object> oldRow = keyring.rowOf(living);
        vault.destroy(living);
        vault.rotate();
        oldRow.put("epoch", 2);

        keyring.putBack(oldRow);

        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> restart().open(living, place, value));
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void an_old_copy_of_the_whole_keyring_does_not_open() {
        List<Map<String, Object>> epochs = keyring.rows("select * from vault.epoch");
        List<Map<String, Object>> oldKeys = keyring.rows("select * from vault.data_key");
        vault.destroy(living);
        vault.rotate();

        keyring.superuser().sql("truncate vault.data_key, vault.epoch").update();
        epochs.forEach(row -> keyring.superuser()
                .sql("insert into vault.epoch (number, opened_at) values (?, ?)")
                .param(row.get("number"))
                .param(row.get("opened_at"))
                .update());
        oldKeys.forEach(keyring::putBack);

        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(this::restart)
                .withMessageContaining("missing");
        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> vault.open(living, place, value));
    }

    @Test
    void a_row_does_not_open_under_another_name() {
        KeyName other = keyring.name(RetentionPurpose.DOSSIER);
        keyring.superuser()
                .sql("update vault.data_key set subject = ?")
                .param(other.subject())
                .update();

        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> restart().open(other, place, value));
    }

    private void closed(Vault vault) {
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.open(living, place, value));
    }

    private Vault restart() {
        return keyring.instance(signals).vault();
    }
}
