package nl.zorgvuldig.platform.vault.keyring;

import com.google.crypto.tink.KeysetHandle;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault.KeyDestruction;
import nl.zorgvuldig.platform.vault.keyfiles.KeyFolder;
import nl.zorgvuldig.platform.vault.keyring.KeyringStore.WrappedKey;

/// Keyring of data keys: rows, wrapped and unwrapped with the key-encryption keys of their epochs.
public final class Keyring {
    /// One order for all who add keys, so that two who add the same ones do not deadlock.
    private static final Comparator<KeyName> ORDER = Comparator.comparing(
                    (KeyName name) -> name.board().value())
            .thenComparing(KeyName::subject)
            .thenComparing(KeyName::keeping);

    private final KeyringStore store;
    private final KeyFolder folder;
    private final Clock clock;

    public Keyring(KeyringStore store, KeyFolder folder, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    /// Those of the named keys that exist.
    ///
    /// @throws KeysUnavailable when one of them exists but does not open
    Map<KeyName, KeysetHandle> find(Collection<KeyName> names) {
        List<WrappedKey> rows = store.find(names);
        try {
            return unwrap(rows);
        } catch (KeysUnavailable perhapsMoved) {
            List<WrappedKey> again = store.find(names);
            if (epochs(again).equals(epochs(rows))) {
                throw perhapsMoved;
            }
            return unwrap(again);
        }
    }

    /// Creates the named keys that do not exist.
    ///
    /// @return the keys that were created
    Map<KeyName, KeysetHandle> create(Collection<KeyName> names) {
        Map<KeyName, KeysetHandle> keys = new TreeMap<>(ORDER);
        names.forEach(name -> keys.computeIfAbsent(name, any -> DataKeys.fresh(name.keeping())));
        Set<KeyName> made = store.insert(epoch -> wrap(keys, epoch), clock.instant());
        keys.keySet().retainAll(made);
        return keys;
    }

    public boolean exists(KeyName name) {
        return store.exists(name);
    }

    public Map<RetentionPurpose, Set<UUID>> existing(
            BoardId board, Set<RetentionPurpose> keepings, Collection<UUID> subjects) {
        return store.existing(board, keepings, subjects);
    }

    public Optional<KeyDestruction> destroy(KeyName name) {
        Instant now = clock.instant();
        OptionalInt epoch = store.delete(name);
        return epoch.isPresent() ? Optional.of(new KeyDestruction(name, epoch.getAsInt(), now)) : Optional.empty();
    }

    private List<WrappedKey> wrap(Map<KeyName, KeysetHandle> keys, int epoch) {
        List<WrappedKey> rows = new ArrayList<>(keys.size());
        keys.forEach((name, key) ->
                rows.add(new WrappedKey(name, epoch, DataKeys.wrap(key, name, epoch, folder.open(epoch)))));
        return rows;
    }

    private Map<KeyName, KeysetHandle> unwrap(List<WrappedKey> rows) {
        Map<KeyName, KeysetHandle> keys = HashMap.newHashMap(rows.size());
        for (WrappedKey row : rows) {
            keys.put(row.name(), DataKeys.unwrap(row.wrapped(), row.name(), row.epoch(), folder.open(row.epoch())));
        }
        return keys;
    }

    private static Map<KeyName, Integer> epochs(List<WrappedKey> rows) {
        Map<KeyName, Integer> epochs = HashMap.newHashMap(rows.size());
        rows.forEach(row -> epochs.put(row.name(), row.epoch()));
        return epochs;
    }
}
