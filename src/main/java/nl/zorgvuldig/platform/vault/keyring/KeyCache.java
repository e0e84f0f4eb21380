package nl.zorgvuldig.platform.vault.keyring;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import nl.zorgvuldig.platform.vault.KeyName;
import org.jspecify.annotations.Nullable;

/// Cache of opened keys of one kind, for a short time, in bounded number. A key that is forgotten
/// while it is being fetched is not cached.
public final class KeyCache<P> {
    private record Kept<P>(P key, long since) {}

    private final int most;
    private final long longest;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<KeyName, Kept<P>> kept = new ConcurrentHashMap<>();
    private final AtomicLong forgettings = new AtomicLong();

    /// @param most how many keys at most
    /// @param longest how long a key is cached, in nanoseconds
    /// @param nanos a monotonic clock
    public KeyCache(int most, long longest, LongSupplier nanos) {
        this.most = most;
        this.longest = longest;
        this.nanos = nanos;
    }

    @Nullable
    P find(KeyName name) {
        return youngerThan(longest, name);
    }

    /// Whether the key will stay for at least half of the time: if not, it is worth fetching again
    /// with others.
    boolean fresh(KeyName name) {
        return youngerThan(longest / 2, name) != null;
    }

    private @Nullable P youngerThan(long age, KeyName name) {
        Kept<P> found = kept.get(name);
        return found == null || nanos.getAsLong() - found.since() >= age ? null : found.key();
    }

    /// To be called before fetching, and passed to [#keep].
    long mark() {
        return forgettings.get();
    }

    /// Caches a key, unless anything was forgotten since `mark`: then this key may be the one.
    void keep(KeyName name, P key, long mark) {
        Kept<P> entry = new Kept<>(key, nanos.getAsLong());
        kept.put(name, entry);
        if (forgettings.get() != mark) {
            kept.remove(name, entry);
        }
        if (kept.size() > most) {
            makeRoom();
        }
    }

    void forget(KeyName name) {
        forgettings.incrementAndGet();
        kept.remove(name);
    }

    void forgetAll() {
        forgettings.incrementAndGet();
        kept.clear();
    }

    int size() {
        return kept.size();
    }

    /// Evicts old ones first, then any, until a quarter is free.
    private void makeRoom() {
        long now = nanos.getAsLong();
        kept.values().removeIf(entry -> now - entry.since() >= longest);
        Iterator<KeyName> names = kept.keySet().iterator();
        while (kept.size() > most - most / 4 && names.hasNext()) {
            names.next();
            names.remove();
        }
    }
}
