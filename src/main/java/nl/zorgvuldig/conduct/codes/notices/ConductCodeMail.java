package nl.zorgvuldig.conduct.codes.notices;

import java.util.List;
import java.util.stream.Collectors;
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailMessage;
import org.springframework.stereotype.Component;

/// Messages to staff, in Dutch with English below: which documents there are and where to read
/// them. Without their content.
@Component
final class ConductCodeMail {
    private final BilingualMail bilingual;

    ConductCodeMail(BilingualMail bilingual) {
        this.bilingual = bilingual;
    }

    /// Documents new for this person; some may need no confirmation.
    MailMessage delivered(PersonId person, String to, List<ConductCodeDuty> news) {
        boolean asks = news.stream().anyMatch(ConductCodeDuty.Owed.class::isInstance);
        return asks
                ? mail("code-delivered", person, to, "code.mail.delivered.subject", "code.mail.delivered", news)
                : mail("code-delivered", person, to, "code.mail.changed.subject", "code.mail.changed", news);
    }

    /// Documents still to be confirmed by this person.
    MailMessage reminder(PersonId person, String to, List<ConductCodeDuty> waiting) {
        return mail("code-reminder", person, to, "code.mail.reminder.subject", "code.mail.reminder", waiting);
    }

    private MailMessage mail(
            String kind, PersonId person, String to, String subject, String body, List<ConductCodeDuty> what) {
        String titles = what.stream().map(duty -> "- " + duty.current().title()).collect(Collectors.joining("\n"));
        return bilingual.write(
                kind,
                person,
                to,
                words -> words.say(subject),
                words -> String.join(
                        "\n\n", words.say(body), titles, words.say("code.mail.page", bilingual.link("/gedragscode"))));
    }
}
