package nl.zorgvuldig.platform.database;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Cache of something in the database, dropped on every instance when it changes. Whoever changes
/// it calls [#forget] inside the transaction; the signal is sent when that commits. While signals
/// cannot arrive, nothing is cached longer than a few seconds.
///
/// @param <K> the key; its `toString` is sent in the signal
public final class SharedCache<K, V> {
    private static final long WITHOUT_SIGNALS_MILLIS = 2_000;

    private record Kept<V>(V value, long at) {}

    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicLong drops = new AtomicLong();
    private final Signals signals;
    private final String topic;
    private final Function<K, V> load;
    private final Clock clock;

    public SharedCache(Signals signals, Clock clock, String topic, Function<K, V> load) {
        this.signals = signals;
        this.clock = clock;
        this.topic = topic;
        this.load = load;
        signals.listen(topic, this::drop);
        signals.whenLost(this::clear);
    }

    public V get(K key) {
        Kept<V> each = kept.get(key);
        if (each != null && (signals.connected() || clock.millis() - each.at < WITHOUT_SIGNALS_MILLIS)) {
            return each.value;
        }
        long before = clock.millis();
        long dropsBefore = drops.get();
        V value = load.apply(key);
        kept.put(key, new Kept<>(value, before));
        if (drops.get() != dropsBefore) {
            kept.remove(key); // it may have changed while it was being read
        }
        return value;
    }

    /// Drops the copy here and, when the running transaction commits, everywhere.
    public void forget(K key) {
        signals.send(topic, key.toString());
        drop(key.toString());
    }

    private void drop(String key) {
        drops.incrementAndGet();
        kept.keySet().removeIf(item -> item.toString().equals(key));
    }

    /// Drops everything on this instance.
    public void clear() {
        drops.incrementAndGet();
        kept.clear();
    }
}
