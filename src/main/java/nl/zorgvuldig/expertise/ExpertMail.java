package nl.zorgvuldig.expertise;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// Tells an expert that something waits behind signing in. No message says about which child, or of
/// which school. Inside the unit of work of its cause.
@Component
final class ExpertMail {
    private static final String PAGE = "/deskundige";

    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;

    ExpertMail(Accounts accounts, Outbox outbox, BilingualMail bilingual) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
    }

    void invite(PersonId expert, Instant meetsAt, Period period) {
        send(
                expert,
                "expertise-invited",
                "expertise.mail.invited.subject",
                Sentence.of("expertise.mail.invited.body", meetsAt, period.until(), bilingual.link(PAGE)));
    }

    void ask(PersonId expert, LocalDate until) {
        send(
                expert,
                "expertise-asked",
                "expertise.mail.asked.subject",
                Sentence.of("expertise.mail.asked.body", until, bilingual.link(PAGE)));
    }

    private void send(PersonId expert, String kind, String subject, Sentence body) {
        accounts.emailOf(expert)
                .ifPresent(to ->
                        outbox.send(bilingual.write(Language.DUTCH, kind, expert, to, Sentence.of(subject), body)));
    }
}
