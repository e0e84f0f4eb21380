package nl.zorgvuldig.dossier.record.entries;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.entries.DossierStore.SealedVersion;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.UnsealFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Gives versions of entries that were written before versions had a key of their own such a key. It
/// may stop anywhere and goes on where it was; with nothing to do it costs one statement per board.
@Component
final class EntryResealing {
    private static final Logger LOG = LoggerFactory.getLogger(EntryResealing.class);
    private static final int AT_ONCE = 200;

    private final DossierStore store;
    private final Work work;

    EntryResealing(DossierStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    /// For the acting board, as the system account.
    void sealAnew() {
        List<SealedVersion> some = next(Optional.empty());
        while (!some.isEmpty() && !Shutdown.asked()) {
            some.forEach(this::sealAnew);
            some = next(Optional.of(some.getLast()));
        }
    }

    private void sealAnew(SealedVersion old) {
        try {
            work.change(Act.MAINTAIN, () -> store.sealAnew(old));
        } catch (KeyDestroyed dossierGoes) {
            LOG.info("a version of entry {} goes with its dossier", old.entry());
        } catch (UnsealFailed damaged) {
            LOG.error("version {} of entry {} does not open, and keeps its seal", old.version(), old.entry());
        }
    }

    private List<SealedVersion> next(Optional<SealedVersion> after) {
        return work.read(Act.MAINTAIN, () -> store.toSealAnew(after, AT_ONCE));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final Duration EVERY = Duration.ofHours(1);

        @Bean
        RecurringJob entriesOfBefore(Boards boards, EntryResealing entries) {
            return new RecurringJob("dossier.seal-anew", EVERY, () -> boards.forEach(_ -> entries.sealAnew()));
        }
    }
}
