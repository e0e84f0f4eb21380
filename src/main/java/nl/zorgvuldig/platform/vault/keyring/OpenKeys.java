package nl.zorgvuldig.platform.vault.keyring;

import com.google.crypto.tink.KeysetHandle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import org.jspecify.annotations.Nullable;

/// Data keys of one kind, ready for use. Cached only while signals of destroyed keys would reach
/// this instance.
public final class OpenKeys<P> {
    private final Keyring keyring;
    private final KeyCache<P> cache;
    private final Function<KeysetHandle, P> opening;
    private final BooleanSupplier mayKeep;

    /// @param opening converts a key to its primitive
    /// @param mayKeep whether signals of destroyed keys arrive now
    public OpenKeys(Keyring keyring, KeyCache<P> cache, Function<KeysetHandle, P> opening, BooleanSupplier mayKeep) {
        this.keyring = keyring;
        this.cache = cache;
        this.opening = opening;
        this.mayKeep = mayKeep;
    }

    /// @throws KeyDestroyed when there is no such key
    public P get(KeyName name) {
        P kept = cache.find(name);
        if (kept != null) {
            return kept;
        }
        P fetched = fetch(name);
        if (fetched == null) {
            throw new KeyDestroyed(name);
        }
        return fetched;
    }

    /// Creates the key if it does not exist.
    public P getOrCreate(KeyName name) {
        P kept = cache.find(name);
        if (kept != null) {
            return kept;
        }
        P fetched = fetch(name);
        if (fetched != null) {
            return fetched;
        }
        create(List.of(name));
        return get(name);
    }

    /// Fetches in one go those keys that are not cached, or not for much longer.
    public void load(Collection<KeyName> names) {
        List<KeyName> wanted =
                names.stream().filter(name -> !cache.fresh(name)).distinct().toList();
        if (!wanted.isEmpty()) {
            long mark = cache.mark();
            keyring.find(wanted).forEach((name, key) -> keep(name, opening.apply(key), mark));
        }
    }

    public void create(Collection<KeyName> names) {
        long mark = cache.mark();
        keyring.create(names).forEach((name, key) -> keep(name, opening.apply(key), mark));
    }

    void forget(KeyName name) {
        cache.forget(name);
    }

    void forgetAll() {
        cache.forgetAll();
    }

    private @Nullable P fetch(KeyName name) {
        long mark = cache.mark();
        Map<KeyName, KeysetHandle> found = keyring.find(List.of(name));
        KeysetHandle key = found.get(name);
        if (key == null) {
            return null;
        }
        P opened = opening.apply(key);
        keep(name, opened, mark);
        return opened;
    }

    private void keep(KeyName name, P key, long mark) {
        if (mayKeep.getAsBoolean()) {
            cache.keep(name, key, mark);
        }
    }
}
