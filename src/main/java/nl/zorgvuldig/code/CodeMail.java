package nl.zorgvuldig.code;

import java.util.List;
import java.util.stream.Collectors;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Mail;
import org.springframework.stereotype.Component;

/// The messages to staff, in Dutch with English below: which documents there are and where to read
/// them. Nothing of what they say.
@Component
final class CodeMail {
    private final BilingualMail bilingual;

    CodeMail(BilingualMail bilingual) {
        this.bilingual = bilingual;
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
        return bilingual.write(
                kind,
                person,
                to,
                words -> words.say(subject),
                words -> String.join(
                        "\n\n", words.say(body), titles, words.say("code.mail.page", bilingual.link("/gedragscode"))));
    }
}
