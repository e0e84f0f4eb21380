package nl.zorgvuldig.consent.requests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import org.springframework.stereotype.Component;

/// Sends legal representatives messages about their children: one per person, whatever the number
/// of children, and never twice about the same child for the same occasion, whoever asks for it
/// concurrently. In Dutch, with English below it, from the schools of those children.
@Component
public final class ConsentRequestMailer {
    private final ConsentRequestStore askings;
    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final KeepingSchoolNames schools;
    private final Work work;
    private final Clock clock;

    ConsentRequestMailer(
            ConsentRequestStore askings,
            Accounts accounts,
            Outbox outbox,
            BilingualMail bilingual,
            KeepingSchoolNames schools,
            Work work,
            Clock clock) {
        this.askings = askings;
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.schools = schools;
        this.work = work;
        this.clock = clock;
    }

    /// The addresses of the people who have one.
    public Map<PersonId, String> addresses(Collection<PersonId> people) {
        Map<PersonId, String> addresses = new HashMap<>();
        if (!people.isEmpty()) {
            accounts.findAllOpen(people)
                    .forEach((person, account) -> account.email().ifPresent(email -> addresses.put(person, email)));
        }
        return addresses;
    }

    /// The people among these with an address; nothing of theirs is decrypted.
    public Set<PersonId> reachable(Collection<PersonId> people) {
        return people.isEmpty() ? Set.of() : accounts.listReachable(people);
    }

    /// Sends to the people who can be reached.
    ///
    /// @return number of messages sent
    int send(ConsentRequestMessage letter, Map<PersonId, List<PupilId>> about) {
        return send(letter, "", about);
    }

    /// The same for an occasion that recurs.
    ///
    /// @param which identifies the occurrence; ids and codes only
    public int send(ConsentRequestMessage letter, String which, Map<PersonId, List<PupilId>> about) {
        Map<PersonId, String> addresses = addresses(about.keySet());
        Map<PupilId, String> called = schools.namesOf(addresses.keySet().stream()
                .flatMap(person -> about.getOrDefault(person, List.of()).stream())
                .collect(Collectors.toSet()));
        int sent = 0;
        for (Map.Entry<PersonId, String> entry : addresses.entrySet()) {
            List<PupilId> pupils = about.getOrDefault(entry.getKey(), List.of());
            sent += work.write(act(), () -> send(letter, which, entry.getKey(), entry.getValue(), pupils, called));
        }
        return sent;
    }

    /// Sends to a new address, even when the message was sent to another address before. Inside the
    /// unit of work that records the address.
    public void sendAnew(ConsentRequestMessage letter, PersonId person, String address, PupilId pupil) {
        askings.add(asking(letter.occasion(), "", pupil, person));
        mail(letter, person, address, schools.nameOf(pupil));
    }

    /// In a fixed order, so that concurrent requests do not deadlock.
    private int send(
            ConsentRequestMessage letter,
            String which,
            PersonId person,
            String address,
            List<PupilId> pupils,
            Map<PupilId, String> called) {
        List<PupilId> fresh = pupils.stream()
                .sorted(Comparator.comparing(PupilId::value))
                .filter(pupil -> askings.add(asking(letter.occasion(), which, pupil, person)))
                .toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        mail(letter, person, address, KeepingSchoolNames.line(called, fresh));
        return 1;
    }

    private void mail(ConsentRequestMessage letter, PersonId person, String address, String school) {
        Sentence subject = Sentence.of(letter.subject());
        Sentence body = Sentence.of(letter.body());
        outbox.send(bilingual
                .write(Language.DUTCH, letter.kind(), person, address, subject, body)
                .at(letter.page())
                .from(school));
    }

    private static Act act() {
        return Acting.current().person().equals(PersonId.PROGRAM) ? Act.MAINTAIN : ConsentActs.ASK_CONSENT;
    }

    private ConsentRequest asking(ConsentRequest.Occasion occasion, String which, PupilId pupil, PersonId person) {
        String name = String.join("/", occasion.name(), pupil.toString(), person.toString())
                + (which.isEmpty() ? "" : "/" + which);
        return new ConsentRequest(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                pupil,
                person,
                occasion,
                clock.instant(),
                Acting.current().person());
    }
}
