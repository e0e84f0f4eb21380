package nl.zorgvuldig.care.experts;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Component;

/// Notifies an expert that something waits after signing in. No message says about which child, or
/// from which school. Runs inside the unit of work that causes it.
@Component
public final class ExpertMail {
    private static final String PAGE = "/deskundige";

    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;

    ExpertMail(Accounts accounts, Outbox outbox, BilingualMail bilingual) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
    }

    public void invite(PersonId expert, Instant meetsAt, Period period) {
        send(
                expert,
                "expertise-invited",
                "expertise.mail.invited.subject",
                Sentence.of("expertise.mail.invited.body", meetsAt, period.until(), bilingual.link(PAGE)));
    }

    public void ask(PersonId expert, LocalDate until) {
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
