package nl.zorgvuldig.care.emergency;

import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import org.springframework.stereotype.Component;

/// Notifies legal representatives that something waits for them on their page, and at which school;
/// not what, nor about which child. Runs inside the unit of work that causes it; sends nothing when
/// no address is known.
@Component
final class CardMail {
    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final KeepingSchoolNames schools;

    CardMail(Accounts accounts, Outbox outbox, BilingualMail bilingual, KeepingSchoolNames schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.schools = schools;
    }

    /// Staff wrote something down on their behalf.
    void tell(PersonId person, PupilId pupil) {
        send(person, pupil, "emergency-told", "emergency.mail.told.subject", "emergency.mail.told.body");
    }

    /// Somebody asked for a card, and their answer is missing.
    void ask(PersonId person, PupilId pupil) {
        send(person, pupil, "emergency-asked", "emergency.mail.asked.subject", "emergency.mail.asked.body");
    }

    private void send(PersonId person, PupilId pupil, String kind, String subject, String body) {
        accounts.emailOf(person)
                .ifPresent(address -> outbox.send(bilingual
                        .write(Language.DUTCH, kind, person, address, Sentence.of(subject), Sentence.of(body))
                        .at("/noodkaart")
                        .from(schools.nameOf(pupil))));
    }
}
