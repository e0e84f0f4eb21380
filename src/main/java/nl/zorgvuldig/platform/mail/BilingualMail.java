package nl.zorgvuldig.platform.mail;

import java.util.function.Function;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writer of messages in Dutch with the same in English below it.
@Component
public final class BilingualMail {
    private static final String BETWEEN = "\n\n* * *\n\n";
    private static final String BELOW_FIRST = "\n\n---\n\n";

    private final MessageCatalog languages;
    private final String address;

    BilingualMail(MessageCatalog languages, @Value("${zorgvuldig.url}") String address) {
        this.languages = languages;
        this.address = address.replaceFirst("/+$", "");
    }

    public MailMessage write(String kind, PersonId to, String email, Sentence subject, Sentence body) {
        return write(kind, to, email, words -> words.say(subject), words -> words.say(body));
    }

    /// @param subject rendered in one language
    /// @param body rendered in one language
    public MailMessage write(
            String kind,
            PersonId to,
            String email,
            Function<LocalizedMessages, String> subject,
            Function<LocalizedMessages, String> body) {
        return MailMessage.of(kind, to, email, subject(subject), body(body));
    }

    /// As [#write(String, PersonId, String, Sentence, Sentence)] with one language first, and the
    /// subject only in that one.
    public MailMessage write(Language first, String kind, PersonId to, String email, Sentence subject, Sentence body) {
        LocalizedMessages above = languages.in(first);
        LocalizedMessages below = languages.in(first == Language.DUTCH ? Language.ENGLISH : Language.DUTCH);
        return MailMessage.of(kind, to, email, above.say(subject), above.say(body) + BELOW_FIRST + below.say(body));
    }

    public String subject(Function<LocalizedMessages, String> said) {
        return inBoth(said, " / ");
    }

    public String body(Function<LocalizedMessages, String> said) {
        return inBoth(said, BETWEEN);
    }

    /// The full address of a page of this program.
    ///
    /// @param path begins with a slash
    public String link(String path) {
        return address + path;
    }

    private String inBoth(Function<LocalizedMessages, String> said, String between) {
        return languages.both(said, (dutch, english) -> dutch + between + english);
    }
}
