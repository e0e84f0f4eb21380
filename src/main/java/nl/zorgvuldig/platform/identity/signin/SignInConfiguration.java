package nl.zorgvuldig.platform.identity.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignInLinkSender;
import nl.zorgvuldig.platform.identity.protection.StoredAttemptCounter;
import nl.zorgvuldig.platform.identity.signin.SignInLinkRequests.LinkLimits;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.web.DemonstrationMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    SignInLinks signInLinks(
            Accounts accounts,
            JdbcClient app,
            SignInLinkSender post,
            Work work,
            AuditLog log,
            Clock clock,
            @Value("${zorgvuldig.url}") URI address) {
        return new SignInLinks(accounts, new SignInLinkStore(app), post, work, log, clock, address);
    }

    @Bean
    StoredAttemptCounter attempts(JdbcClient app, Vault vault, Clock clock) {
        return new StoredAttemptCounter(app, vault, clock);
    }

    @Bean
    SignInLinkRequests linkRequests(
            SignInLinks links,
            StoredAttemptCounter attempts,
            @Value("${zorgvuldig.sign-in.per-address}") int perAddress,
            @Value("${zorgvuldig.sign-in.per-network}") int perNetwork) {
        return new SignInLinkRequests(links, attempts, new LinkLimits(perAddress, perNetwork));
    }

    @Bean
    RecurringJob oldLinksAndAttempts(SignInLinks links, StoredAttemptCounter attempts, Boards boards) {
        return new RecurringJob("old-links-and-attempts", Duration.ofHours(1), () -> {
            attempts.forget();
            boards.forEach(links::forget);
        });
    }

    @Bean
    DemonstrationMode demonstrationBanner(Installation installation) {
        return installation::demonstration;
    }
}
