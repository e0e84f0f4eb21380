package nl.zorgvuldig.privacy.retention.destruction;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Message with notice of a destruction, in Dutch with English below. It names no child.
@Component
public final class DestructionNoticeMail {
    private final BilingualMail bilingual;

    DestructionNoticeMail(BilingualMail bilingual) {
        this.bilingual = bilingual;
    }

    /// @param last the last day on which a copy can be requested
    public MailMessage to(PersonId person, String to, LocalDate last, String school) {
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
