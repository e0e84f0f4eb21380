package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.zorgvuldig.dossier.record.entries.ClosedVersionStore;
import nl.zorgvuldig.dossier.record.entries.EndedEntryKeys;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionHolds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Destroys versions that were incorrect once they were kept long enough, unless the dossier is held for a legal claim.
@Component
final class ClosedVersions {
    private final ClosedVersionStore store;
    private final RetentionHolds holds;
    private final EndedEntryKeys keys;
    private final Work work;
    private final Clock clock;

    ClosedVersions(ClosedVersionStore store, RetentionHolds holds, EndedEntryKeys keys, Work work, Clock clock) {
        this.store = store;
        this.holds = holds;
        this.keys = keys;
        this.work = work;
        this.clock = clock;
    }

    /// For the acting board, as the system account.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void destroyEnded() {
        LocalDate today = SchoolDay.today(clock);
        boolean gone = false;
        for (PupilId pupil : work.read(Act.MAINTAIN, () -> store.ended(today))) {
            if (holds.until(pupil).isEmpty()) {
                gone |= work.write(Act.MAINTAIN, () -> store.deleteEnded(pupil, today)) > 0;
            }
        }
        if (gone) {
            keys.destroyAll();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final Duration EVERY = Duration.ofHours(1);

        @Bean
        RecurringJob closedVersionsEnd(Boards boards, ClosedVersions versions) {
            return new RecurringJob(
                    "dossier.closed-versions", EVERY, () -> boards.forEach(_ -> versions.destroyEnded()));
        }
    }
}
