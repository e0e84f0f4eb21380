package nl.zorgvuldig.dossier.record.entries;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Destroys the keys of versions of entries that are gone. The keyring is another database, so the
/// version goes first; a key that was left behind by a fall is destroyed within the hour.
@Component
public final class EndedEntryKeys {
    private static final Logger LOG = LoggerFactory.getLogger(EndedEntryKeys.class);
    private static final int AT_ONCE = 500;

    private final DossierStore store;
    private final EntryVersionSeals seals;
    private final Boards boards;
    private final Work work;

    EndedEntryKeys(DossierStore store, EntryVersionSeals seals, Boards boards, Work work) {
        this.store = store;
        this.seals = seals;
        this.boards = boards;
        this.work = work;
    }

    /// Destroys one key, outside a unit of work. When that fails it is left for the job.
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    public void destroy(UUID key) {
        try {
            boards.program(Acting.current().board()).run(() -> destroy(List.of(key)));
        } catch (RuntimeException later) {
            LOG.warn("a key that ended is left to be destroyed within the hour: {}", later.toString());
        }
    }

    /// Destroys all that ended, for the acting board, as the system account.
    public void destroyAll() {
        List<UUID> keys = ended();
        while (!keys.isEmpty()) {
            destroy(keys);
            keys = ended();
        }
    }

    /// Destroys some of those that ended: each makes every instance forget keys that it is fetching at that
    /// moment, so those of many dossiers go a part an hour.
    private void destroySome() {
        destroy(ended());
    }

    private void destroy(List<UUID> keys) {
        if (!keys.isEmpty()) {
            keys.forEach(seals::destroy);
            work.change(Act.MAINTAIN, () -> store.destroyed(keys));
        }
    }

    private List<UUID> ended() {
        return work.read(Act.MAINTAIN, () -> store.endedKeys(AT_ONCE));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final Duration EVERY = Duration.ofHours(1);

        @Bean
        RecurringJob endedEntryKeys(Boards boards, EndedEntryKeys keys) {
            return new RecurringJob("dossier.ended-keys", EVERY, () -> boards.forEach(_ -> keys.destroySome()));
        }
    }
}
