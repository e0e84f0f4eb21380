package nl.zorgvuldig.platform.vault.keyring;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.KeyEpoch;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.RotationResult;
import nl.zorgvuldig.platform.vault.keyfiles.KeyFolder;
import nl.zorgvuldig.platform.vault.keyring.KeyringStore.WrappedKey;

/// Rotation, which ends an epoch: a new key-encryption key wraps every existing data key, then the
/// old one is destroyed, and with it whatever old copies of the keyring still hold of destroyed
/// keys.
///
/// Each step is durable before the next begins, and a key-encryption key is destroyed only after
/// every existing data key was seen to open without it. So it may stop anywhere; the next rotation
/// opens one more epoch and ends all those left behind.
public final class KeyRotation {
    private static final int BATCH = 500;
    private static final UUID LOWEST = new UUID(0, 0);

    /// Step that has just become durable; a test stops the rotation there.
    public enum Milestone {
        KEY_WRITTEN,
        EPOCH_TURNED,
        BATCH_REWRAPPED,
        ALL_REWRAPPED,
        CHECKED,
        KEY_DESTROYED,
        RECORDED
    }

    /// Receives each milestone.
    @FunctionalInterface
    public interface Watcher {
        void reached(Milestone milestone);
    }

    private final KeyringStore keys;
    private final KeyEpochStore epochs;
    private final KeyFolder folder;
    private final Clock clock;
    private final Watcher watcher;

    public KeyRotation(KeyringStore keys, KeyEpochStore epochs, KeyFolder folder, Clock clock, Watcher watcher) {
        this.keys = keys;
        this.epochs = epochs;
        this.folder = folder;
        this.clock = clock;
        this.watcher = watcher;
    }

    /// Opens the first epoch of a new keyring; for an existing one, checks that the open epoch's
    /// key file opens.
    public void begin() {
        epochs.begin(() -> folder.create(1), clock.instant());
        epochs.list().stream()
                .filter(epoch -> epoch.closedAt().isEmpty())
                .forEach(epoch -> folder.open(epoch.number()));
    }

    /// @param ended receives each epoch that ended, when that is final
    public RotationResult rotate(IntConsumer ended) {
        return epochs.alone(lock -> rotateAlone(ended));
    }

    private RotationResult rotateAlone(IntConsumer ended) {
        List<KeyEpoch> known = epochs.list();
        List<Integer> old = known.stream()
                .filter(epoch -> epoch.destroyedAt().isEmpty())
                .map(KeyEpoch::number)
                .toList();
        int next = known.getLast().number() + 1;
        folder.create(next);
        watcher.reached(Milestone.KEY_WRITTEN);
        epochs.turn(next, clock.instant());
        watcher.reached(Milestone.EPOCH_TURNED);
        long rewrapped = rewrap(old, next);
        watcher.reached(Milestone.ALL_REWRAPPED);
        check(old, next);
        watcher.reached(Milestone.CHECKED);
        for (int epoch : old) {
            folder.destroy(epoch);
            watcher.reached(Milestone.KEY_DESTROYED);
            epochs.recordDestroyed(epoch, clock.instant());
            ended.accept(epoch);
            watcher.reached(Milestone.RECORDED);
        }
        return new RotationResult(next, old, rewrapped);
    }

    private long rewrap(List<Integer> old, int next) {
        Aead kek = folder.open(next);
        long rewrapped = 0;
        List<WrappedKey> rows = keys.someOf(old, BATCH);
        while (!rows.isEmpty()) {
            List<byte[]> anew = new ArrayList<>(rows.size());
            for (WrappedKey row : rows) {
                anew.add(DataKeys.wrap(unwrap(row, folder.open(row.epoch())), row.name(), next, kek));
            }
            keys.rewrap(rows, anew, next);
            watcher.reached(Milestone.BATCH_REWRAPPED);
            rewrapped += rows.size();
            rows = keys.someOf(old, BATCH);
        }
        return rewrapped;
    }

    /// Checks that nothing is left in the old epochs, and that everything opens with the new key as
    /// it is on disk.
    private void check(List<Integer> old, int next) {
        Aead kek = folder.reopen(next);
        KeyName last = new KeyName(new BoardId(LOWEST), LOWEST, RetentionPurpose.ACCOUNT);
        List<WrappedKey> page = keys.page(next, last, BATCH);
        while (!page.isEmpty()) {
            page.forEach(row -> unwrap(row, kek));
            last = page.getLast().name();
            page = keys.page(next, last, BATCH);
        }
        long left = keys.count(old);
        if (left > 0) {
            throw new KeysUnavailable(
                    left + " keys are still wrapped in the epochs " + old + "; nothing was destroyed");
        }
    }

    private static KeysetHandle unwrap(WrappedKey row, Aead kek) {
        return DataKeys.unwrap(row.wrapped(), row.name(), row.epoch(), kek);
    }
}
