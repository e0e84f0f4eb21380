package nl.zorgvuldig.inspection;

import java.util.List;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// Tells who asked, and who supervises, what became of a request. No message names a child: which
/// one it is about stands on a page behind signing in.
@Component
final class InspectionMail {
    private final Accounts accounts;
    private final Outbox outbox;
    private final Languages languages;

    InspectionMail(Accounts accounts, Outbox outbox, Languages languages) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.languages = languages;
    }

    /// A message, by its kind.
    enum Letter {
        PLANNED,
        SUPERVISE,
        REFUSED,
        CANCELLED;

        private String kind() {
            return "inspection-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    void planned(PersonId asker, Plan plan) {
        send(Letter.PLANNED, asker, plan.at(), accounts.nameOf(plan.supervisor()), where(plan));
        send(Letter.SUPERVISE, plan.supervisor(), plan.at(), where(plan));
    }

    void refused(PersonId asker) {
        send(Letter.REFUSED, asker);
    }

    /// To somebody who would supervise and need not any more.
    void cancelled(Plan plan) {
        send(Letter.CANCELLED, plan.supervisor(), plan.at());
    }

    private static Sentence where(Plan plan) {
        return Sentence.of("inspection.mail.where." + plan.venue().code());
    }

    /// Inside the unit of work of its cause; to nobody when no address is known.
    private void send(Letter letter, PersonId to, Object... gaps) {
        Words dutch = languages.in(Language.DUTCH);
        Words english = languages.in(Language.ENGLISH);
        String key = "inspection.mail." + letter.name().toLowerCase(java.util.Locale.ROOT);
        Sentence body = new Sentence(key, List.of(gaps));
        accounts.emailOf(to)
                .ifPresent(
                        address ->
                                outbox.send(
                                        Mail.of(
                                                letter.kind(),
                                                to,
                                                address,
                                                dutch.say("inspection.mail.subject"),
                                                dutch.say(body)
                                                        + "\n\n---\n\n"
                                                        + english.say(body))));
    }
}
