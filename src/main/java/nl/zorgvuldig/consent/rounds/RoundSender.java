package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.letters.RoundLetterStore;
import nl.zorgvuldig.consent.requests.ConsentRequest;
import nl.zorgvuldig.consent.requests.ConsentRequestStore;
import nl.zorgvuldig.consent.rounds.RoundMessageStore.Route;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Sends the messages of a round, some hundred people in one transaction. The row that records who
/// was sent what is stored together with the message, or with the request for a letter, or not at
/// all; when the row already exists, nothing is sent.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
final class RoundSender {
    private final RoundMessageStore messages;
    private final RoundLetterStore letters;
    private final ConsentRequestStore askings;
    private final RoundMail mail;
    private final Outbox outbox;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    RoundSender(
            RoundMessageStore messages,
            RoundLetterStore letters,
            ConsentRequestStore askings,
            RoundMail mail,
            Outbox outbox,
            AuditLog log,
            Work work,
            Clock clock) {
        this.messages = messages;
        this.letters = letters;
        this.askings = askings;
        this.mail = mail;
        this.outbox = outbox;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @param school its name
    void send(ConsentRound round, String school, List<PersonalMessage> batch, LocalDate today) {
        outbox.prepare(batch.stream()
                .filter(message -> message.address().isPresent())
                .map(PersonalMessage::person)
                .toList());
        log.append(log.done(ConsentActs.ASK_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR, "round-asked")
                .through(round.plan().school())
                .counting(batch.size()));
        work.change(Act.MAINTAIN, () -> batch.forEach(message -> send(round, school, message, today)));
    }

    private void send(ConsentRound round, String school, PersonalMessage message, LocalDate today) {
        Route route = message.address().isPresent() ? Route.MAIL : Route.LETTER;
        if (messages.add(round.id(), message.person(), message.message(), route, today) == 0) {
            return;
        }
        Optional<String> address = message.address();
        if (address.isPresent()) {
            outbox.send(mail.to(message.person(), address.get(), message.message(), round.plan(), school));
        } else {
            message.pupils()
                    .forEach(pupil ->
                            letters.add(round.id(), pupil, message.person(), message.message(), clock.instant()));
        }
        for (PupilId pupil : message.pupils()) {
            if (!message.person().equals(ConsentDeciders.self(pupil))) {
                askings.add(asking(pupil, message));
            }
        }
    }

    private ConsentRequest asking(PupilId pupil, PersonalMessage message) {
        return new ConsentRequest(
                Id.next(clock),
                pupil,
                message.person(),
                message.message() == RoundMessage.INVITATION
                        ? ConsentRequest.Occasion.ROUND
                        : ConsentRequest.Occasion.REMINDER,
                clock.instant(),
                PersonId.PROGRAM);
    }

    /// Message for one person.
    ///
    /// @param address empty for a person who gets a letter
    record PersonalMessage(PersonId person, RoundMessage message, List<PupilId> pupils, Optional<String> address) {
        @Override
        public String toString() {
            return person + " " + message;
        }
    }
}
