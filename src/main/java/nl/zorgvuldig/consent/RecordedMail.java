package nl.zorgvuldig.consent;

import java.time.LocalDate;
import nl.zorgvuldig.enrolment.KeepingSchools;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// Tells a guardian that the school wrote down what they answered; not what, and about whom only on
/// their own page.
@Component
final class RecordedMail {
    private static final String KIND = "consent-recorded";

    private final Accounts accounts;
    private final Outbox outbox;
    private final Languages languages;
    private final KeepingSchools schools;

    RecordedMail(Accounts accounts, Outbox outbox, Languages languages, KeepingSchools schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.languages = languages;
        this.schools = schools;
    }

    /// Inside the unit of work that records; to nobody when no address is known.
    void tell(PersonId person, PupilId pupil, LocalDate day) {
        Words words = languages.in(Language.DUTCH);
        accounts.emailOf(person)
                .ifPresent(address -> outbox.send(Mail.of(
                                KIND,
                                person,
                                address,
                                words.say("consent.mail.recorded.subject"),
                                words.say("consent.mail.recorded.body", day))
                        .at("/toestemming")
                        .from(schools.nameOf(pupil))));
    }
}
