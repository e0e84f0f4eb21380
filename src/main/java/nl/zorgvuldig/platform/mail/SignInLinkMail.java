package nl.zorgvuldig.platform.mail;

import nl.zorgvuldig.platform.identity.SignInLinkSender;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.stereotype.Component;

/// Mail with a link that signs in.
@Component
class SignInLinkMail implements SignInLinkSender {
    static final String KIND = "sign-in-link";

    private final Outbox outbox;
    private final MessageCatalog languages;

    SignInLinkMail(Outbox outbox, MessageCatalog languages) {
        this.outbox = outbox;
        this.languages = languages;
    }

    @Override
    public void post(Link link) {
        LocalizedMessages words = languages.in(link.language());
        outbox.send(MailMessage.of(
                        KIND,
                        link.person(),
                        link.address(),
                        words.say("mail.sign-in-link.subject"),
                        words.say("mail.sign-in-link.body", link.page(), words.time(link.useless())))
                .secret()
                .uselessAfter(link.useless()));
    }
}
