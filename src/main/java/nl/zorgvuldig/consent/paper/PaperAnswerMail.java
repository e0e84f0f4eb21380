package nl.zorgvuldig.consent.paper;

import java.time.LocalDate;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import org.springframework.stereotype.Component;

/// Message to a guardian that the school recorded their answer, without the answer; which child it
/// is about is only on their own page.
@Component
final class PaperAnswerMail {
    private static final String KIND = "consent-recorded";

    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final KeepingSchoolNames schools;

    PaperAnswerMail(Accounts accounts, Outbox outbox, BilingualMail bilingual, KeepingSchoolNames schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.schools = schools;
    }

    /// Queues it inside the unit of work that records; not sent when no address is known.
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
