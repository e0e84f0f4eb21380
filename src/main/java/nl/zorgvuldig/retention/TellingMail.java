package nl.zorgvuldig.retention;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.stereotype.Component;

/// The message that something goes, in Dutch with English below. It names no child.
@Component
final class TellingMail {
    private final BilingualMail bilingual;

    TellingMail(BilingualMail bilingual) {
        this.bilingual = bilingual;
    }

    /// @param last until when a copy can be asked
    Mail to(PersonId person, String to, LocalDate last, String school) {
        return bilingual
                .write(
                        "retention-notice",
                        person,
                        to,
                        Sentence.of("retention.mail.subject"),
                        Sentence.of(
                                "retention.mail.body",
                                school,
                                last,
                                bilingual.link("/inzage"),
                                bilingual.link("/bewaartermijnen")))
                .from(school)
                .uselessAfter(last.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant());
    }
}
