package nl.zorgvuldig.fall;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The ids of what somebody was told is kept, remembered outside the program. What was looked at
/// after one fall is looked at again only at the end, so that looking does not take longer each
/// time.
final class Acknowledged {
    private final ConcurrentLinkedQueue<UUID> fresh = new ConcurrentLinkedQueue<>();
    private final List<UUID> seen = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();

    void add(UUID id) {
        fresh.add(id);
        count.incrementAndGet();
    }

    int count() {
        return count.get();
    }

    /// Since what was seen last. Nobody adds anything meanwhile.
    List<UUID> fresh() {
        return List.copyOf(fresh);
    }

    List<UUID> all() {
        List<UUID> all = new ArrayList<>(seen);
        all.addAll(fresh);
        return all;
    }

    void seen() {
        seen.addAll(fresh);
        fresh.clear();
    }
}
