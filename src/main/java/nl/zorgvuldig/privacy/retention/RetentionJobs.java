package nl.zorgvuldig.privacy.retention;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.privacy.retention.destruction.OrphanedParentAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Jobs that give notice of destruction and continue approved destructions; with nothing to do,
/// each costs a statement or two per board.
@Configuration(proxyBeanMethods = false)
class RetentionJobs {
    private static final Duration TELLING = Duration.ofHours(1);
    private static final Duration RUNNING = Duration.ofSeconds(5);
    private static final Duration LOOKING = Duration.ofDays(1);

    @Bean
    RecurringJob retentionNotices(Boards boards, DestructionNotice telling) {
        return new RecurringJob("retention-notices", TELLING, () -> boards.forEach(board -> telling.tell()));
    }

    @Bean
    RecurringJob retentionRun(Boards boards, DestructionRun run) {
        return new RecurringJob("retention-run", RUNNING, () -> boards.forEach(board -> run.go()));
    }

    @Bean
    RecurringJob retentionLeftBehind(Boards boards, OrphanedParentAccounts leftBehind) {
        return new RecurringJob("retention-left-behind", LOOKING, () -> boards.forEach(board -> leftBehind.find()));
    }
}
