package nl.zorgvuldig.expertise;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells an expert that something waits behind signing in. No message says about which child, or of
/// which school. Inside the unit of work of its cause.
@Component
final class ExpertMail {
    private static final String PAGE = "/deskundige";

    private final Accounts accounts;
    private final Outbox outbox;
    private final Languages languages;
    private final String address;

    ExpertMail(Accounts accounts, Outbox outbox, Languages languages, @Value("${zorgvuldig.url}") String address) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.languages = languages;
        this.address = address.replaceFirst("/+$", "");
    }

    void invite(PersonId expert, Instant meetsAt, Period period) {
        send(
                expert,
                "expertise-invited",
                "expertise.mail.invited.subject",
                Sentence.of("expertise.mail.invited.body", meetsAt, period.until(), address + PAGE));
    }

    void ask(PersonId expert, LocalDate until) {
        send(
                expert,
                "expertise-asked",
                "expertise.mail.asked.subject",
                Sentence.of("expertise.mail.asked.body", until, address + PAGE));
    }

    private void send(PersonId expert, String kind, String subject, Sentence body) {
        accounts.emailOf(expert)
                .ifPresent(to -> outbox.send(Mail.of(
                        kind,
                        expert,
                        to,
                        languages.in(Language.DUTCH).say(subject),
                        languages.in(Language.DUTCH).say(body)
                                + "\n\n---\n\n"
                                + languages.in(Language.ENGLISH).say(body))));
    }
}
