package nl.zorgvuldig.consent;

import java.time.LocalDate;
import nl.zorgvuldig.enrolment.KeepingSchools;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// Tells a guardian that the school wrote down what they answered; not what, and about whom only on
/// their own page.
@Component
final class RecordedMail {
    private static final String KIND = "consent-recorded";

    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final KeepingSchools schools;

    RecordedMail(Accounts accounts, Outbox outbox, BilingualMail bilingual, KeepingSchools schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.schools = schools;
    }

    /// Inside the unit of work that records; to nobody when no address is known.
    void tell(PersonId person, PupilId pupil, LocalDate day) {
        Sentence subject = Sentence.of("consent.mail.recorded.subject");
        Sentence body = Sentence.of("consent.mail.recorded.body", day);
        accounts.emailOf(person)
                .ifPresent(address -> outbox.send(bilingual
                        .write(Language.DUTCH, KIND, person, address, subject, body)
                        .at("/toestemming")
                        .from(schools.nameOf(pupil))));
    }
}
