package nl.zorgvuldig.retention;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The message that something goes, in Dutch with English below. It names no child.
@Component
final class TellingMail {
    private static final String BETWEEN = "\n\n* * *\n\n";

    private final Languages languages;
    private final String address;

    TellingMail(Languages languages, @Value("${zorgvuldig.url}") String address) {
        this.languages = languages;
        this.address = address.replaceFirst("/+$", "");
    }

    /// @param last until when a copy can be asked
    Mail to(PersonId person, String to, LocalDate last, String school) {
        List<Words> both = List.of(languages.in(Language.DUTCH), languages.in(Language.ENGLISH));
        List<String> subjects =
                both.stream().map(words -> words.say("retention.mail.subject")).toList();
        List<String> bodies = both.stream()
                .map(words -> words.say(
                        "retention.mail.body", school, last, address + "/inzage", address + "/bewaartermijnen"))
                .toList();
        return Mail.of("retention-notice", person, to, String.join(" / ", subjects), String.join(BETWEEN, bodies))
                .uselessAfter(last.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant());
    }
}
