package nl.zorgvuldig.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two programs on the same databases and the same key folder.
class SeveralInstancesTest {
    private static final String DELETE_UNHEARD = "delete from vault.data_key";

    private final ValueLocation place = new ValueLocation("dossier.entry", "sealed_text", UUID.randomUUID());
    private final TestKeyring keyring = new TestKeyring();
    private final Signals ours = TestVault.signals();
    private final Signals theirs = TestVault.signals();
    private final KeyName name = keyring.name(RetentionPurpose.DOSSIER);
    private Vault here;
    private Vault there;
    private SealedValue value;

    @BeforeEach
    void both_have_the_key_in_memory() {
        here = keyring.instance(ours).vault();
        there = keyring.instance(theirs).vault();
        here.create(List.of(name));
        value = there.seal(name, place, "leest graag");
        assertThat(here.open(name, place, value)).isEqualTo("leest graag");
    }

    @AfterEach
    void close() {
        ours.close();
        theirs.close();
        keyring.close();
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void a_key_destroyed_here_is_forgotten_there() {
        here.destroy(name);

        Awaitility.await().untilAsserted(() -> refuses(there));
        refuses(here);
    }

    @Test
    void a_second_attempt_tells_the_others_again() {
        keyring.superuser().sql(DELETE_UNHEARD).update();
        assertThat(there.open(name, place, value)).isEqualTo("leest graag");

        assertThat(here.destroy(name)).isEmpty();

        Awaitility.await().untilAsserted(() -> refuses(there));
    }

    @Test
    void who_may_have_missed_a_signal_forgets_everything() {
        keyring.superuser().sql(DELETE_UNHEARD).update();
        assertThat(there.open(name, place, value)).isEqualTo("leest graag");

        cutOffEveryListener();

        Awaitility.await().untilAsserted(() -> refuses(there));
    }

    @Test
    void who_hears_nothing_keeps_no_keys() {
        theirs.close();
        Awaitility.await().until(() -> !theirs.connected());
        KeyName other = keyring.name(RetentionPurpose.DOSSIER);
        there.create(List.of(other));
        there.seal(other, place, "rekent graag");

        keyring.superuser().sql(DELETE_UNHEARD).update();

        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> there.seal(other, place, "rekent graag"));
    }

    @Test
    void after_a_rotation_here_everything_opens_there() {
        here.rotate();

        assertThat(there.open(name, place, value)).isEqualTo("leest graag");
        KeyName other = keyring.name(RetentionPurpose.REGISTER);
        there.create(List.of(other));
        assertThat(here.exists(other)).isTrue();
        assertThat(here.seal(other, place, "Noor").bytes()).isNotEmpty();
    }

    @Test
    void who_has_just_read_a_row_when_its_epoch_ends_reads_on() {
        AtomicBoolean rotateNow = new AtomicBoolean();
        Vault slow = keyring.instancePausing(theirs, () -> {
                    if (rotateNow.getAndSet(false)) {
                        here.rotate();
                    }
                })
                .vault();

        rotateNow.set(true);

        assertThat(slow.open(name, place, value)).isEqualTo("leest graag");
        assertThat(rotateNow).isFalse();
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void who_has_just_read_a_row_when_it_is_destroyed_does_not_keep_the_key() {
        AtomicBoolean destroyNow = new AtomicBoolean();
        Vault slow = keyring.instancePausing(ours, () -> {
                    if (destroyNow.getAndSet(false)) {
                        here.destroy(name);
                        Awaitility.await().untilAsserted(() -> refuses(there));
                    }
                })
                .vault();
        destroyNow.set(true);

        assertThat(slow.open(name, place, value)).isEqualTo("leest graag");

        Awaitility.await().untilAsserted(() -> refuses(slow));
    }

    private void refuses(Vault vault) {
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.open(name, place, value));
    }

    private static void cutOffEveryListener() {
        TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql("select pg_terminate_backend(pid) from pg_stat_activity" + " where query like 'listen %'")
                .query(Boolean.class)
                .list();
    }
}
