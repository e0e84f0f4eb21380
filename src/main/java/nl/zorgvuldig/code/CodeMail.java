package nl.zorgvuldig.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The messages to staff, in Dutch with English below: which documents there are and where to read
/// them. Nothing of what they say.
@Component
final class CodeMail {
    private static final String BETWEEN = "\n\n* * *\n\n";

    private final Languages languages;
    private final String page;

    CodeMail(Languages languages, @Value("${zorgvuldig.url}") String address) {
        this.languages = languages;
        this.page = address.replaceFirst("/+$", "") + "/gedragscode";
    }

    /// New for this person; some of it may ask for nothing.
    Mail delivered(PersonId person, String to, List<Duty> news) {
        boolean asks = news.stream().anyMatch(Duty.Owed.class::isInstance);
        return asks
                ? mail("code-delivered", person, to, "code.mail.delivered.subject", "code.mail.delivered", news)
                : mail("code-delivered", person, to, "code.mail.changed.subject", "code.mail.changed", news);
    }

    /// Still waits for this person.
    Mail reminder(PersonId person, String to, List<Duty> waiting) {
        return mail("code-reminder", person, to, "code.mail.reminder.subject", "code.mail.reminder", waiting);
    }

    private Mail mail(String kind, PersonId person, String to, String subject, String body, List<Duty> what) {
        String titles = what.stream().map(one -> "- " + one.current().title()).collect(Collectors.joining("\n"));
        List<String> subjects = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
            Words words = languages.in(language);
            subjects.add(words.say(subject));
            bodies.add(words.say(body) + "\n\n" + titles + "\n\n" + words.say("code.mail.page", page));
        }
        return Mail.of(kind, person, to, String.join(" / ", subjects), String.join(BETWEEN, bodies));
    }
}
