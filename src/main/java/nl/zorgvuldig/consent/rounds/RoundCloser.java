package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.rounds.RoundMessageStore.Route;
import nl.zorgvuldig.consent.rounds.tallies.RoundCounter;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Closes rounds after the deadline: consents that nobody renewed have expired by themselves, and
/// the head is notified of the result, in numbers, once.
@Component
final class RoundCloser {
    private final RoundStore rounds;
    private final RoundMessageStore messages;
    private final RoundCounter counting;
    private final RoundMail mail;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final AuditLog log;
    private final Work work;

    RoundCloser(
            RoundStore rounds,
            RoundMessageStore messages,
            RoundCounter counting,
            RoundMail mail,
            Outbox outbox,
            Accounts accounts,
            Schools schools,
            Staff staff,
            AuditLog log,
            Work work) {
        this.rounds = rounds;
        this.messages = messages;
        this.counting = counting;
        this.mail = mail;
        this.outbox = outbox;
        this.accounts = accounts;
        this.schools = schools;
        this.staff = staff;
        this.log = log;
        this.work = work;
    }

    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void close(ConsentRound round, LocalDate today) {
        RoundCounter.Counted counted = counting.count(round);
        Optional<PersonId> head = staff.findHead(round.plan().school(), today);
        Optional<String> address = head.flatMap(accounts::emailOf);
        log.append(log.done(ConsentActs.ASK_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR, "round-closed")
                .through(round.plan().school())
                .counting(counted.pupils().size()));
        work.change(Act.MAINTAIN, () -> {
            if (head.isPresent() && address.isPresent()) {
                tell(round, head.get(), address.get(), counted, today);
            }
            rounds.close(round.id(), today);
        });
    }

    private void tell(
            ConsentRound round, PersonId head, String address, RoundCounter.Counted counted, LocalDate today) {
        if (messages.add(round.id(), head, RoundMessage.RESULT, Route.MAIL, today) == 1) {
            outbox.send(mail.result(
                    head,
                    address,
                    round.plan(),
                    schools.find(round.plan().school()).map(School::name).orElse(""),
                    counted.all(),
                    counted.waiting().size()));
        }
    }
}
