package nl.zorgvuldig.identity.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.LinkPost;
import nl.zorgvuldig.kernel.RecurringJob;
import nl.zorgvuldig.vault.Vault;
import nl.zorgvuldig.web.Demonstration;
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
            LinkPost post,
            Work work,
            AuditLog log,
            Clock clock,
            @Value("${zorgvuldig.url}") URI address) {
        return new SignInLinks(accounts, new LinkStore(app), post, work, log, clock, address);
    }

    @Bean
    Attempts attempts(JdbcClient app, Vault vault, Clock clock) {
        return new Attempts(app, vault, clock);
    }

    @Bean
    LinkRequests linkRequests(
            SignInLinks links,
            Attempts attempts,
            @Value("${zorgvuldig.sign-in.per-address}") int perAddress,
            @Value("${zorgvuldig.sign-in.per-network}") int perNetwork) {
        return new LinkRequests(links, attempts, new Limits(perAddress, perNetwork));
    }

    @Bean
    RecurringJob oldLinksAndAttempts(SignInLinks links, Attempts attempts, Boards boards) {
        return new RecurringJob("old-links-and-attempts", Duration.ofHours(1), () -> {
            attempts.forget();
            boards.forEach(links::forget);
        });
    }

    @Bean
    Demonstration demonstrationBanner(Installation installation) {
        return installation::demonstration;
    }
}
