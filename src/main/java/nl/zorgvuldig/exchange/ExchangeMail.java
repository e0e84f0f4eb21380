package nl.zorgvuldig.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import nl.zorgvuldig.school.enrolment.guardians.Representatives;
import org.springframework.stereotype.Component;

/// Mail with a link to a third party, without a child's name; and notifications to the legal
/// representatives that something was sent.
@Component
public final class ExchangeMail {
    private final Accounts accounts;
    private final Representatives representatives;
    private final KeepingSchoolNames schools;
    private final Outbox outbox;
    private final BilingualMail bilingual;

    ExchangeMail(
            Accounts accounts,
            Representatives representatives,
            KeepingSchoolNames schools,
            Outbox outbox,
            BilingualMail bilingual) {
        this.accounts = accounts;
        this.representatives = representatives;
        this.schools = schools;
        this.outbox = outbox;
        this.bilingual = bilingual;
    }

    /// Sends the link to a third party. To be called inside the unit of work of its cause.
    ///
    /// @param about subject of the mail, under whose key it is sealed
    /// @param path with the link
    public void link(String kind, Id about, PupilId pupil, ExchangeRecipient to, String path, LocalDate until) {
        outbox.send(bilingual
                .write(
                        Language.DUTCH,
                        "exchange-" + kind,
                        new PersonId(about.value()),
                        to.email(),
                        Sentence.of("exchange.mail." + kind + ".subject"),
                        Sentence.of("exchange.mail." + kind, to.person(), school(pupil), until, bilingual.link(path)))
                .from(school(pupil))
                .secret()
                .withoutPage()
                .uselessAfter(until.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant()));
    }

    /// Tells the recipient of a package that something in it was corrected.
    ///
    /// @param erased whether something in it was erased, so that the recipient has to erase it as well
    public void corrected(Disclosure disclosure, boolean erased) {
        String message = erased ? "exchange.mail.erased" : "exchange.mail.corrected";
        outbox.send(bilingual
                .write(
                        Language.DUTCH,
                        "exchange-corrected",
                        new PersonId(disclosure.id().value()),
                        disclosure.recipient().email(),
                        Sentence.of(message + ".subject"),
                        Sentence.of(
                                message,
                                disclosure.recipient().person(),
                                school(disclosure.pupil()),
                                disclosure.id().toString()))
                .from(school(disclosure.pupil()))
                .withoutPage());
    }

    /// Reminds the recipient of an inquiry; the link is in the earlier message.
    public void remind(Id about, PupilId pupil, ExchangeRecipient to, LocalDate until) {
        outbox.send(bilingual
                .write(
                        Language.DUTCH,
                        "exchange-reminder",
                        new PersonId(about.value()),
                        to.email(),
                        Sentence.of("exchange.mail.reminder.subject"),
                        Sentence.of("exchange.mail.reminder", to.person(), school(pupil), until))
                .from(school(pupil))
                .withoutPage());
    }

    /// Notifies some of the pupil's legal representatives that there is something to see. Names
    /// nobody.
    ///
    /// @return those without a known address; they are notified by letter
    public List<PersonId> tell(String kind, List<PersonId> people, PupilId pupil, String path) {
        List<PersonId> untold = new ArrayList<>();
        for (PersonId person : people) {
            accounts.emailOf(person)
                    .ifPresentOrElse(to -> tell(kind, person, to, pupil, path), () -> untold.add(person));
        }
        return untold;
    }

    private void tell(String kind, PersonId person, String to, PupilId pupil, String path) {
        outbox.send(bilingual
                .write(
                        Language.DUTCH,
                        "exchange-" + kind,
                        person,
                        to,
                        Sentence.of("exchange.mail." + kind + ".subject"),
                        Sentence.of("exchange.mail." + kind, school(pupil), bilingual.link(path)))
                .from(school(pupil)));
    }

    /// The pupil's legal representatives, or from sixteen the pupil alone.
    public List<PersonId> deciders(PupilId pupil, LocalDate today) {
        return representatives.of(pupil, today).people();
    }

    private String school(PupilId pupil) {
        return schools.nameOf(pupil);
    }
}
