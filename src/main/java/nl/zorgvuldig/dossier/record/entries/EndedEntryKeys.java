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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Destroys the keys of versions of entries that are gone. The keyring is another database, so the
/// version goes first; a key that was left behind by a fall is destroyed within the hour.
@Component
final class EndedEntryKeys {
    private static final int AT_ONCE = 500;

    private final DossierStore store;
    private final EntrySeals seals;
    private final Boards boards;
    private final Work work;

    EndedEntryKeys(DossierStore store, EntrySeals seals, Boards boards, Work work) {
        this.store = store;
        this.seals = seals;
        this.boards = boards;
        this.work = work;
    }

    /// For the acting board, outside a unit of work.
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void destroy() {
        boards.program(Acting.current().board()).run(() -> {
            List<UUID> keys = ended();
            while (!keys.isEmpty()) {
                List<UUID> destroyed = keys;
                destroyed.forEach(seals::destroy);
                work.change(Act.MAINTAIN, () -> store.destroyed(destroyed));
                keys = ended();
            }
        });
    }

    private List<UUID> ended() {
        return work.read(Act.MAINTAIN, () -> store.endedKeys(AT_ONCE));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final Duration EVERY = Duration.ofHours(1);

        @Bean
        RecurringJob endedEntryKeys(Boards boards, EndedEntryKeys keys) {
            return new RecurringJob("dossier.ended-keys", EVERY, () -> boards.forEach(_ -> keys.destroy()));
        }
    }
}
