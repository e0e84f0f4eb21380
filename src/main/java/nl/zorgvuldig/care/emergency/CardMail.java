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

    /// The head or the support coordinator decided about their words.
    void weighed(PersonId person, PupilId pupil) {
        send(person, pupil, "emergency-weighed", "emergency.mail.weighed.subject", "emergency.mail.weighed.body");
    }

    /// The school wrote something that it needs to know.
    void bySchool(PersonId person, PupilId pupil) {
        send(person, pupil, "emergency-by-school", "emergency.mail.by_school.subject", "emergency.mail.by_school.body");
    }

    /// Somebody on the staff opened the card in an emergency.
    void opened(PersonId person, PupilId pupil) {
        send(person, pupil, "emergency-opened", "emergency.mail.opened.subject", "emergency.mail.opened.body");
    }

    /// The same, for the head, who looks at it.
    void openedToHead(PersonId head, PupilId pupil) {
        send(
                head,
                pupil,
                "emergency-opened-head",
                "emergency.mail.opened_head.subject",
                "emergency.mail.opened_head.body",
                "/");
    }

    private void send(PersonId person, PupilId pupil, String kind, String subject, String body) {
        send(person, pupil, kind, subject, body, "/noodkaart");
    }

    private void send(PersonId person, PupilId pupil, String kind, String subject, String body, String at) {
        accounts.emailOf(person)
                .ifPresent(address -> outbox.send(bilingual
                        .write(Language.DUTCH, kind, person, address, Sentence.of(subject), Sentence.of(body))
                        .at(at)
                        .from(schools.nameOf(pupil))));
    }
}
