package nl.zorgvuldig.platform.identity;

import java.time.Clock;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.accounts.AccountSeals;
import nl.zorgvuldig.platform.identity.federation.FederatedIdentities;
import nl.zorgvuldig.platform.vault.Vault;
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
    FederatedIdentities providerLinks(JdbcClient app, Vault vault, Work work, Clock clock) {
        return new FederatedIdentities(app, vault, work, clock);
    }

    @Bean
    FederatedIdentityRemoval providerUnlinking(
            Accounts accounts, FederatedIdentities links, AuditLog log, Clock clock) {
        return new FederatedIdentityRemoval(accounts, links, log, clock);
    }

    @Bean
    AccountSeals accountSeals(Vault vault) {
        return new AccountSeals(vault);
    }
}
