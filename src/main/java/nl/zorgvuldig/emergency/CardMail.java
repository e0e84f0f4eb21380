package nl.zorgvuldig.emergency;

import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// Tells those who decide that something waits for them on their page; not what, nor about which
/// child. Inside the unit of work of its cause; to nobody when no address is known.
@Component
final class CardMail {
    private final Accounts accounts;
    private final Outbox outbox;
    private final Languages languages;

    CardMail(Accounts accounts, Outbox outbox, Languages languages) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.languages = languages;
    }

    /// Staff wrote something down on their behalf.
    void tell(PersonId person) {
        send(person, "emergency-told", "emergency.mail.told.subject", "emergency.mail.told.body");
    }

    /// Somebody wants a card, and their answer is missing.
    void ask(PersonId person) {
        send(person, "emergency-asked", "emergency.mail.asked.subject", "emergency.mail.asked.body");
    }

    private void send(PersonId person, String kind, String subject, String body) {
        Words dutch = languages.in(Language.DUTCH);
        Words english = languages.in(Language.ENGLISH);
        accounts.emailOf(person)
                .ifPresent(address -> outbox.send(Mail.of(
                                kind,
                                person,
                                address,
                                dutch.say(subject),
                                dutch.say(body) + "\n\n---\n\n" + english.say(body))
                        .at("/noodkaart")));
    }
}
