package nl.zorgvuldig.platform.recovery.addresses;

import java.time.Instant;
import java.util.Collection;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Mail about address changes, inside the unit of work of its cause. No mail says whose parent
/// somebody is, or another person's address. Only the mail to the previous address names the
/// school, when a file of that school gave the new one: whoever reads mail at a new address may be
/// a stranger.
@Component
final class AddressMail {
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final Schools schools;
    private final String page;

    AddressMail(Outbox outbox, BilingualMail bilingual, Schools schools) {
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.schools = schools;
        this.page = bilingual.link("/nieuw-adres/");
    }

    /// @param code of the link, which proves that whoever opens it reads mail at this address
    void confirm(PersonId person, String to, Language language, LinkCode code, Instant expires) {
        send(
                person,
                to,
                language,
                "address-confirm",
                Sentence.of("entrance.mail.confirm", page + code.text(), expires));
    }

    /// To an address that belongs to somebody already.
    void taken(PersonId person, String to, Language language) {
        send(person, to, language, "address-taken", Sentence.of("entrance.mail.taken"));
    }

    /// To the previous address: what happens, until when it can be stopped, and how.
    void warn(PersonId person, String to, LinkCode stop, Instant waits) {
        send(
                person,
                to,
                Language.DUTCH,
                "address-warning",
                Sentence.of("entrance.mail.warning", waits, page + "stop/" + stop.text()));
    }

    /// As [#warn], when a file of the school gave the new address.
    void warnOfFile(PersonId person, String to, SchoolId school, LinkCode stop, Instant waits) {
        Sentence body = Sentence.of("entrance.mail.by_file", waits, page + "stop/" + stop.text());
        outbox.send(mail(person, to, Language.DUTCH, "address-by-file", body)
                .from(schools.find(school).map(School::name).orElse("")));
    }

    /// To be called before many are warned in one unit of work.
    void prepare(Collection<PersonId> people) {
        outbox.prepare(people);
    }

    void changed(PersonId person, String to, Language language) {
        send(person, to, language, "address-changed", Sentence.of("entrance.mail.changed"));
    }

    /// As [#changed], for somebody who did not request it: a file of the school gave the address.
    void changedByFile(PersonId person, String to) {
        send(person, to, Language.DUTCH, "address-changed", Sentence.of("entrance.mail.changed_by_file"));
    }

    void replaced(PersonId person, String to) {
        send(person, to, Language.DUTCH, "address-replaced", Sentence.of("entrance.mail.replaced"));
    }

    void stopped(PersonId person, String to) {
        send(person, to, Language.DUTCH, "address-stopped", Sentence.of("entrance.mail.stopped"));
    }

    private void send(PersonId person, String to, Language language, String kind, Sentence body) {
        outbox.send(mail(person, to, language, kind, body));
    }

    private MailMessage mail(PersonId person, String to, Language language, String kind, Sentence body) {
        return bilingual
                .write(language, kind, person, to, Sentence.of("entrance.mail.subject." + kind), body)
                .secret();
    }
}
