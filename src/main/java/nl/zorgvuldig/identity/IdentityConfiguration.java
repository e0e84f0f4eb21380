package nl.zorgvuldig.identity;

import java.time.Clock;
import javax.sql.DataSource;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    @Bean
    Accounts accounts(Work work, Vault vault, Signals signals, Boards boards, DataSource app, Clock clock) {
        return new Accounts(work, vault, signals, boards, new JdbcTemplate(app), clock);
    }

    @Bean
    ProviderLinks providerLinks(JdbcClient app, Vault vault, Work work, Clock clock) {
        return new ProviderLinks(app, vault, work, clock);
    }

    @Bean
    ProviderUnlinking providerUnlinking(Accounts accounts, ProviderLinks links, AuditLog log, Clock clock) {
        return new ProviderUnlinking(accounts, links, log, clock);
    }

    @Bean
    AccountSeals accountSeals(Vault vault) {
        return new AccountSeals(vault);
    }
}
