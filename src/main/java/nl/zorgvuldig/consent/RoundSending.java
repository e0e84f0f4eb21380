package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.consent.RoundMessageStore.Route;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Sends what a round has to send, some hundred people in one transaction. The row that says who
/// was sent what, and the message or the wish for a letter, are made together or not at all; who
/// finds the row there sends nothing.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
final class RoundSending {
    private final RoundMessageStore messages;
    private final RoundLetterStore letters;
    private final AskingStore askings;
    private final RoundMail mail;
    private final Outbox outbox;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    RoundSending(
            RoundMessageStore messages,
            RoundLetterStore letters,
            AskingStore askings,
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

    /// @param school what it is called
    void send(Round round, String school, List<RoundPost> batch, LocalDate today) {
        outbox.prepare(batch.stream()
                .filter(one -> one.address().isPresent())
                .map(RoundPost::person)
                .toList());
        log.append(log.done(ConsentActs.ASK_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR, "round-asked")
                .through(round.plan().school())
                .counting(batch.size()));
        work.change(Act.MAINTAIN, () -> batch.forEach(one -> send(round, school, one, today)));
    }

    private void send(Round round, String school, RoundPost one, LocalDate today) {
        Route route = one.address().isPresent() ? Route.MAIL : Route.LETTER;
        if (messages.add(round.id(), one.person(), one.message(), route, today) == 0) {
            return;
        }
        Optional<String> address = one.address();
        if (address.isPresent()) {
            outbox.send(mail.to(one.person(), address.get(), one.message(), round.plan(), school));
        } else {
            one.pupils().forEach(pupil -> letters.add(round.id(), pupil, one.person(), one.message(), clock.instant()));
        }
        for (PupilId pupil : one.pupils()) {
            if (!one.person().equals(Deciders.self(pupil))) {
                askings.add(asking(pupil, one));
            }
        }
    }

    private Asking asking(PupilId pupil, RoundPost one) {
        return new Asking(
                Id.next(clock),
                pupil,
                one.person(),
                one.message() == RoundMessage.INVITATION ? Asking.Occasion.ROUND : Asking.Occasion.REMINDER,
                clock.instant(),
                PersonId.PROGRAM);
    }
}
