package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// The step of consent at enrolment: a step of its own, after the pupil is enrolled, that nobody
/// has to take. The head of the school sees about whom nobody was asked yet, and asks. Whoever gets
/// the message answers on their own page, or does not.
@Component
@Upholds(CONSENT_ASKED_AT_ENROLMENT)
public final class Invitations {
    private static final String KIND = "consent-invitation";

    private final AskingStore askings;
    private final NotAsked notAsked;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Languages languages;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Invitations(
            AskingStore askings,
            NotAsked notAsked,
            Pupils pupils,
            Accounts accounts,
            Outbox outbox,
            Languages languages,
            AuditLog log,
            Work work,
            Clock clock) {
        this.askings = askings;
        this.notAsked = notAsked;
        this.pupils = pupils;
        this.accounts = accounts;
        this.outbox = outbox;
        this.languages = languages;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The pupils of the schools someone heads, about whom nobody was asked and nobody answered.
    public List<NewPupilAsked> listNew(SignedIn head) {
        Map<PupilId, List<PersonId>> waiting = notAsked.by(head);
        Map<PersonId, String> addresses = addresses(waiting);
        List<NewPupilAsked> pupilsAsked = new ArrayList<>();
        waiting.forEach(
                (pupil, deciders) ->
                        pupilsAsked.add(
                                new NewPupilAsked(
                                        pupil,
                                        pupils.findName(pupil).orElse(new PersonName("", "", "–")),
                                        (int)
                                                deciders.stream()
                                                        .filter(addresses::containsKey)
                                                        .count(),
                                        deciders.size())));
        pupilsAsked.sort(Comparator.comparing(one -> one.name().sorted()));
        return pupilsAsked;
    }

    /// Asks those who decide for these pupils, as far as they have an e-mail address. One message a
    /// person, whatever the number of children.
    ///
    /// @return how many were sent a message
    public int invite(SignedIn head) {
        Map<PupilId, List<PersonId>> waiting = notAsked.by(head);
        Map<PersonId, String> addresses = addresses(waiting);
        Map<PersonId, List<PupilId>> asked = new LinkedHashMap<>();
        waiting.forEach(
                (pupil, deciders) ->
                        deciders.stream()
                                .filter(addresses::containsKey)
                                .forEach(
                                        one ->
                                                asked.computeIfAbsent(one, _ -> new ArrayList<>())
                                                        .add(pupil)));
        log.append(
                AuditEvent.of(
                                clock,
                                Acting.current().with(Act.ASK_CONSENT),
                                CONSENT_ASKED_AT_ENROLMENT,
                                Outcome.DONE,
                                "invited")
                        .counting(asked.size()));
        asked.forEach(
                (person, children) ->
                        work.change(
                                Act.ASK_CONSENT,
                                () -> {
                                    children.forEach(pupil -> askings.add(asking(pupil, person)));
                                    send(person, addresses.getOrDefault(person, ""));
                                }));
        return asked.size();
    }

    /// Of those who can be sent a message.
    private Map<PersonId, String> addresses(Map<PupilId, List<PersonId>> waiting) {
        Set<PersonId> people = new HashSet<>();
        waiting.values().forEach(people::addAll);
        Map<PersonId, String> addresses = new HashMap<>();
        if (!people.isEmpty()) {
            accounts.findAllOpen(people)
                    .forEach(
                            (person, account) ->
                                    account.email()
                                            .ifPresent(email -> addresses.put(person, email)));
        }
        return addresses;
    }

    private Asking asking(PupilId pupil, PersonId person) {
        return new Asking(
                Id.next(clock),
                pupil,
                person,
                Asking.Occasion.ENROLMENT,
                clock.instant(),
                Acting.current().person());
    }

    private void send(PersonId person, String address) {
        Words words = languages.in(Language.DUTCH);
        outbox.send(
                Mail.of(
                        KIND,
                        person,
                        address,
                        words.say("consent.mail.subject"),
                        words.say("consent.mail.body")));
    }
}
