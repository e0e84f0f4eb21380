package nl.zorgvuldig.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.mail.Outbox.MailMode;
import nl.zorgvuldig.platform.mail.bounces.BounceAddress;
import nl.zorgvuldig.platform.mail.bounces.BounceMailbox;
import nl.zorgvuldig.platform.mail.bounces.ReturnedMail;
import nl.zorgvuldig.platform.mail.delivery.EnvelopeSender;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport.Trip;
import nl.zorgvuldig.platform.mail.delivery.MailServerUrl;
import nl.zorgvuldig.platform.mail.delivery.PromptDelivery;
import nl.zorgvuldig.platform.mail.delivery.SmtpTransport;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Configuration of mail, which is sent when `ZORGVULDIG_SMTP_URL` is set and this is no
/// demonstration.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration REPORTS = Duration.ofMinutes(5);
    private static final Duration REMINDERS = Duration.ofHours(1);
    private static final Duration CLEAN_UP = Duration.ofHours(6);
    private static final int ORDER = 90;

    @Bean
    MailMode posting(Installation installation, @Value("${zorgvuldig.smtp.url}") String url) {
        if (installation.demonstration()) {
            return MailMode.DEMONSTRATION;
        }
        if (url.isBlank()) {
            LoggerFactory.getLogger(MailConfiguration.class)
                    .warn("no mail is sent, so nobody gets a link to sign in: set ZORGVULDIG_SMTP_URL");
            return MailMode.NOWHERE;
        }
        return MailMode.BY_SMTP;
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
            MailMode posting,
            SenderName sender,
            @Value("${zorgvuldig.url}") String address,
            Clock clock) {
        return new Outbox(work, vault, store, signals, posting, sender, address, clock);
    }

    /// The sender that people see, unless the operator gave an address for reports.
    @Bean
    EnvelopeSender envelopeSender(@Value("${zorgvuldig.bounce.address}") String address, Vault vault) {
        return address.isBlank() ? _ -> Optional.empty() : new BounceAddress(address, vault);
    }

    @Bean
    MailTransport postman(
            MailMode posting,
            @Value("${zorgvuldig.smtp.url}") String url,
            @Value("${zorgvuldig.mail.from}") String from,
            EnvelopeSender envelope,
            Clock clock) {
        return switch (posting) {
            case BY_SMTP -> new SmtpTransport(MailServerUrl.smtp(url), from, envelope, clock);
            case DEMONSTRATION, NOWHERE -> letter -> new Trip.Later("no-server");
        };
    }

    @Bean
    MailDelivery delivery(
            Boards boards,
            Work work,
            MessageStore store,
            Vault vault,
            MailTransport postman,
            UndeliveredAddresses undelivered,
            Clock clock) {
        return new MailDelivery(boards, work, store, vault, postman, undelivered, clock);
    }

    /// Where nothing can be sent, waiting messages are left alone: another instance may send them.
    @Bean
    PromptDelivery promptDelivery(MailDelivery delivery, Signals signals, MailMode posting) {
        PromptDelivery prompt = new PromptDelivery(delivery);
        if (posting == MailMode.BY_SMTP) {
            signals.listen(Outbox.TOPIC, prompt::soon);
        }
        return prompt;
    }

    @Bean
    RecurringJob mailRound(MailDelivery delivery, MailMode posting) {
        Runnable round = posting == MailMode.BY_SMTP ? delivery::deliverDue : () -> {};
        return new RecurringJob("mail", ROUND, round);
    }

    /// Nothing is read without an address for reports, or where nothing is sent.
    @Bean
    RecurringJob reportRound(
            MailMode posting,
            EnvelopeSender envelope,
            @Value("${zorgvuldig.bounce.imap}") String mailbox,
            UndeliveredAddresses undelivered,
            MessageStore store,
            Boards boards,
            Work work) {
        return new RecurringJob(
                "mail-reports",
                REPORTS,
                reports(
                        posting,
                        envelope,
                        mailbox,
                        address -> new ReturnedMail(address, undelivered, store, boards, work)));
    }

    private static Runnable reports(
            MailMode posting, EnvelopeSender envelope, String mailbox, Function<BounceAddress, ReturnedMail> taking) {
        if (!(envelope instanceof BounceAddress address)) {
            if (!mailbox.isBlank()) {
                throw new IllegalArgumentException("ZORGVULDIG_BOUNCE_IMAP_URL needs ZORGVULDIG_BOUNCE_ADDRESS");
            }
            return () -> {};
        }
        if (mailbox.isBlank()) {
            LoggerFactory.getLogger(MailConfiguration.class)
                    .warn("reports of mail are sent to an address of which nobody reads the mailbox:"
                            + " set ZORGVULDIG_BOUNCE_IMAP_URL");
            return () -> {};
        }
        BounceMailbox reports = new BounceMailbox(MailServerUrl.imap(mailbox), taking.apply(address));
        return posting == MailMode.BY_SMTP ? reports::read : () -> {};
    }

    @Bean
    RecurringJob reminderRound(Boards boards, ReminderSender reminders) {
        return new RecurringJob("reminders", REMINDERS, () -> boards.forEach(_ -> reminders.send()));
    }

    @Bean
    RecurringJob oldShownMail(MailDelivery delivery) {
        return new RecurringJob("old-shown-mail", CLEAN_UP, delivery::empty);
    }

    /// In a demonstration all mail is public, also for somebody who wants to sign in with a link in
    /// it.
    @Bean
    PublicPaths openPost(MailMode posting) {
        return () -> posting == MailMode.DEMONSTRATION ? List.of("/post", "/post/**") : List.of();
    }

    @Bean
    NavigationItem postItem() {
        return NavigationItem.forFunctions("mail.post.title", "/post", ORDER, "administrator")
                .in(NavigationGroup.SCHOOL);
    }
}
