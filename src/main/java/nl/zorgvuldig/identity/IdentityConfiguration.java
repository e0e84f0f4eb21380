package nl.zorgvuldig.identity;

import java.time.Clock;
import javax.sql.DataSource;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    @Bean
    Accounts accounts(
            Work work, Vault vault, Signals signals, Boards boards, DataSource app, Clock clock) {
        return new Accounts(work, vault, signals, boards, new JdbcTemplate(app), clock);
    }

    @Bean
    AccountSeals accountSeals(Vault vault) {
        return new AccountSeals(vault);
    }
}
