package nl.zorgvuldig.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.kit.KitPart;
import nl.zorgvuldig.platform.audit.kit.VerificationKits;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Configuration of the audit log, and of the job that seals it a few moments after events were
/// written.
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    /// Longest time between writing an event and sealing it into the tree.
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(5);

    @Bean
    AuditLog auditLog(
            @Qualifier("log") DataSource log, DataSource app, Work work, LogKeys keys, ActRegistry acts, Clock clock) {
        return new AuditLog(log, app, work, keys, acts, clock);
    }

    @Bean
    VerificationKits kits(AuditLog log, DataSource app, List<KitPart> parts, Work work, LogKeys keys, Clock clock) {
        return new VerificationKits(log, app, parts, work, keys, clock);
    }

    @Bean
    RecurringJob sealing(AuditLog log, Boards boards) {
        return new RecurringJob("audit.seal", SEALED_WITHIN, () -> boards.forEach(log::seal));
    }
}
