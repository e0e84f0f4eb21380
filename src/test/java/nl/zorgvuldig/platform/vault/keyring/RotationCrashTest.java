package nl.zorgvuldig.platform.vault.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.RotationResult;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.TestKeyring;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import nl.zorgvuldig.platform.vault.keyring.KeyRotation.Milestone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A rotation that stops after any milestone loses nothing, and the next one finishes the work.
@InTurn
class RotationCrashTest {
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ValueLocation place = new ValueLocation("dossier.entry", "sealed_text", UUID.randomUUID());
    private final TestKeyring keyring = new TestKeyring();
    private final Signals signals = TestVault.signals();
    private final List<KeyName> names = keyring.names(600);
    private KeyName destroyed;
    private List<SealedValue> values;

    @BeforeEach
    void seal_something_for_everybody() {
        Vault vault = keyring.instance(signals).vault();
        vault.create(names);
        values = names.stream()
                .map(name -> vault.seal(name, place, "leest graag"))
                .toList();
        destroyed = keyring.name(RetentionPurpose.DOSSIER);
        vault.create(List.of(destroyed));
    }

    @AfterEach
    void close() {
        signals.close();
        keyring.close();
    }

    @ParameterizedTest
    @EnumSource(Milestone.class)
    void stopping_after_a_milestone_loses_nothing(Milestone milestone) {
        crash(milestone, 1);

        everythingOpens();
        keyring.instance(signals).vault().create(List.of(keyring.name(RetentionPurpose.REGISTER)));
        finish();
    }

    @Test
    void stopping_halfway_the_keys_loses_nothing() {
        crash(Milestone.BATCH_REWRAPPED, 2);

        everythingOpens();
        finish();
    }

    @Test
    void stopping_time_and_again_loses_nothing() {
        for (Milestone milestone : List.of(Milestone.KEY_WRITTEN, Milestone.BATCH_REWRAPPED, Milestone.CHECKED)) {
            crash(milestone, 1);
            crash(milestone, 1);
        }

        everythingOpens();
        finish();
    }

    private void crash(Milestone at, int time) {
        AtomicInteger times = new AtomicInteger();
        Vault unlucky = keyring.instance(signals, milestone -> {
                    if (milestone == at && times.incrementAndGet() == time) {
                        throw new Crash();
                    }
                })
                .vault();
        assertThatExceptionOfType(Crash.class).isThrownBy(unlucky::rotate);
    }

    private void everythingOpens() {
        Vault restarted = keyring.instance(signals).vault();
        restarted.load(names);
        for (int i = 0; i < names.size(); i++) {
            assertThat(restarted.open(names.get(i), place, values.get(i))).isEqualTo("leest graag");
        }
    }

    /// After it, one epoch is open, all others are destroyed, and so is what an old row could still
    /// open.
    private void finish() {
        Vault restarted = keyring.instance(signals).vault();
        Map<String, Object> oldRow = keyring.rowOf(destroyed);
        restarted.destroy(destroyed);

        RotationResult rotated = restarted.rotate();

        everythingOpens();
        assertThat(keyring.keys.toFile().list()).containsExactly("epoch-%04d.key".formatted(rotated.opened()));
        assertThat(restarted.listEpochs())
                .allMatch(epoch -> epoch.number() == rotated.opened()
                        ? epoch.closedAt().isEmpty()
                        : epoch.destroyedAt().isPresent());
        keyring.putBack(oldRow);
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> restarted.seal(destroyed, place, "x"));
    }
}
