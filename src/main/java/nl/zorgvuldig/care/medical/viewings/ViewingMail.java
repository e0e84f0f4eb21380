package nl.zorgvuldig.care.medical.viewings;

import java.util.Collection;
import java.util.Locale;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import org.springframework.stereotype.Component;

/// Notifies doctor and guardian that there is something to read, and of which school. No message
/// names anybody or says what it is about: where mail cannot be sent, an administrator sees the
/// messages and their recipients, and must not learn that somebody asks about a medical file.
@Component
final class ViewingMail {
    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final KeepingSchoolNames schools;

    ViewingMail(Accounts accounts, Outbox outbox, BilingualMail bilingual, KeepingSchoolNames schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.schools = schools;
    }

    private enum Letter {
        /// To the doctors: somebody made a request.
        ASKED,
        /// To the doctor of an appointment: it is cancelled.
        OFF,
        /// To the requester: there is an appointment, or another answer.
        ANSWERED
    }

    void asked(Collection<PersonId> doctors, PupilId pupil) {
        doctors.forEach(person -> send(Letter.ASKED, person, pupil));
    }

    void off(PersonId doctor, PupilId pupil) {
        send(Letter.OFF, doctor, pupil);
    }

    void answered(PersonId asker, PupilId pupil) {
        send(Letter.ANSWERED, asker, pupil);
    }

    /// Runs inside the unit of work that causes it; sends nothing when no address is known.
    private void send(Letter letter, PersonId to, PupilId about) {
        Sentence subject = Sentence.of("medical.viewing.mail.subject");
        Sentence body = Sentence.of("medical.viewing.mail." + letter.name().toLowerCase(Locale.ROOT));
        accounts.emailOf(to)
                .ifPresent(address -> outbox.send(bilingual
                        .write(Language.DUTCH, "notice", to, address, subject, body)
                        .from(schools.nameOf(about))));
    }
}
