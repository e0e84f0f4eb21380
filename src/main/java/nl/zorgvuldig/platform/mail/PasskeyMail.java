package nl.zorgvuldig.platform.mail;

import nl.zorgvuldig.platform.identity.PasskeyNotifier;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.stereotype.Component;

/// Mail that a passkey was made or removed.
@Component
class PasskeyMail implements PasskeyNotifier {
    private final Outbox outbox;
    private final MessageCatalog languages;

    PasskeyMail(Outbox outbox, MessageCatalog languages) {
        this.outbox = outbox;
        this.languages = languages;
    }

    @Override
    public void post(Told told) {
        LocalizedMessages words = languages.in(told.language());
        outbox.send(MailMessage.of(
                "passkey-" + told.change().code(),
                told.person(),
                told.address(),
                words.say("mail.passkey.subject." + told.change().name()),
                words.say("mail.passkey.body." + told.change().name(), told.at())));
    }
}
