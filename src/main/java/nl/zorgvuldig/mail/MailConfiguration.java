package nl.zorgvuldig.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.OpenPaths;
import nl.zorgvuldig.kernel.RecurringJob;
import nl.zorgvuldig.mail.Postman.Trip;
import nl.zorgvuldig.vault.Vault;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Mail leaves when `ZORGVULDIG_SMTP_URL` is set and this is no demonstration.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration REMINDERS = Duration.ofHours(1);
    private static final Duration CLEAN_UP = Duration.ofHours(6);
    private static final int ORDER = 90;

    @Bean
    Posting posting(Installation installation, @Value("${zorgvuldig.smtp.url}") String url) {
        if (installation.demonstration()) {
            return Posting.DEMONSTRATION;
        }
        if (url.isBlank()) {
            LoggerFactory.getLogger(MailConfiguration.class)
                    .warn("no mail is sent, so nobody gets a link to sign in: set ZORGVULDIG_SMTP_URL");
            return Posting.NOWHERE;
        }
        return Posting.BY_SMTP;
    }

    @Bean
    MessageStore messageStore(JdbcClient app) {
        return new MessageStore(app);
    }

    @Bean
    Outbox outbox(
            Work work,
            Vault vault,
            MessageStore store,
            Signals signals,
            Posting posting,
            SenderName sender,
            @Value("${zorgvuldig.url}") String address,
            Clock clock) {
        return new Outbox(work, vault, store, signals, posting, sender, address, clock);
    }

    @Bean
    Postman postman(
            Posting posting,
            @Value("${zorgvuldig.smtp.url}") String url,
            @Value("${zorgvuldig.mail.from}") String from,
            Clock clock) {
        return switch (posting) {
            case BY_SMTP -> new SmtpPostman(SmtpServer.read(url), from, clock);
            case DEMONSTRATION, NOWHERE -> letter -> new Trip.Later("no-server");
        };
    }

    @Bean
    Delivery delivery(Boards boards, Work work, MessageStore store, Vault vault, Postman postman, Clock clock) {
        return new Delivery(boards, work, store, vault, postman, clock);
    }

    /// Where nothing can be sent, messages that wait are left alone: another instance may send
    /// them.
    @Bean
    PromptDelivery promptDelivery(Delivery delivery, Signals signals, Posting posting) {
        PromptDelivery prompt = new PromptDelivery(delivery);
        if (posting == Posting.BY_SMTP) {
            signals.listen(Outbox.TOPIC, prompt::soon);
        }
        return prompt;
    }

    @Bean
    RecurringJob mailRound(Delivery delivery, Posting posting) {
        Runnable round = posting == Posting.BY_SMTP ? delivery::deliverDue : () -> {};
        return new RecurringJob("mail", ROUND, round);
    }

    @Bean
    RecurringJob reminderRound(Boards boards, Reminders reminders) {
        return new RecurringJob("reminders", REMINDERS, () -> boards.forEach(_ -> reminders.send()));
    }

    @Bean
    RecurringJob oldShownMail(Delivery delivery) {
        return new RecurringJob("old-shown-mail", CLEAN_UP, delivery::emptyShown);
    }

    /// In a demonstration the post lies open, also for who wants to sign in with a link in it.
    @Bean
    OpenPaths openPost(Posting posting) {
        return () -> posting == Posting.DEMONSTRATION ? List.of("/post", "/post/**") : List.of();
    }

    @Bean
    NavigationItem postItem() {
        return NavigationItem.forFunctions("mail.post.title", "/post", ORDER, "administrator")
                .in(NavigationGroup.SCHOOL);
    }
}
