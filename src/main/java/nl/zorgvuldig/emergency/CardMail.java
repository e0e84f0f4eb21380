package nl.zorgvuldig.emergency;

import nl.zorgvuldig.enrolment.KeepingSchools;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// Tells those who decide that something waits for them on their page, and at which school; not
/// what, nor about which child. Inside the unit of work of its cause; to nobody when no address is known.
@Component
final class CardMail {
    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final KeepingSchools schools;

    CardMail(Accounts accounts, Outbox outbox, BilingualMail bilingual, KeepingSchools schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.schools = schools;
    }

    /// Staff wrote something down on their behalf.
    void tell(PersonId person, PupilId pupil) {
        send(person, pupil, "emergency-told", "emergency.mail.told.subject", "emergency.mail.told.body");
    }

    /// Somebody wants a card, and their answer is missing.
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
