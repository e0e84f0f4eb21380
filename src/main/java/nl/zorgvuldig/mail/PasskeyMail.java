package nl.zorgvuldig.mail;

import nl.zorgvuldig.identity.PasskeyPost;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// The message that a passkey was made or removed.
@Component
class PasskeyMail implements PasskeyPost {
    private final Outbox outbox;
    private final Languages languages;

    PasskeyMail(Outbox outbox, Languages languages) {
        this.outbox = outbox;
        this.languages = languages;
    }

    @Override
    public void post(Told told) {
        Words words = languages.in(told.language());
        outbox.send(Mail.of(
                "passkey-" + told.change().code(),
                told.person(),
                told.address(),
                words.say("mail.passkey.subject." + told.change().name()),
                words.say("mail.passkey.body." + told.change().name(), told.at())));
    }
}
