package nl.zorgvuldig.mail;

import nl.zorgvuldig.identity.LinkPost;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// The message with a link that signs in.
@Component
class SignInLinkMail implements LinkPost {
    static final String KIND = "sign-in-link";

    private final Outbox outbox;
    private final Languages languages;

    SignInLinkMail(Outbox outbox, Languages languages) {
        this.outbox = outbox;
        this.languages = languages;
    }

    @Override
    public void post(Link link) {
        Words words = languages.in(link.language());
        outbox.send(Mail.of(
                        KIND,
                        link.person(),
                        link.address(),
                        words.say("mail.sign-in-link.subject"),
                        words.say("mail.sign-in-link.body", link.page(), words.time(link.useless())))
                .secret()
                .uselessAfter(link.useless()));
    }
}
