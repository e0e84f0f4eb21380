package nl.zorgvuldig.audit;

import java.time.Clock;
import javax.sql.DataSource;
import nl.zorgvuldig.database.Work;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    AuditLog auditLog(
            @Qualifier("log") DataSource log,
            DataSource app,
            Work work,
            LogKeys keys,
            Clock clock) {
        return new AuditLog(log, app, work, keys, clock);
    }
}
