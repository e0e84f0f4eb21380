package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.consent.RoundMessageStore.Route;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// After the deadline: what nobody said again has lapsed by itself, and the head is told how it
/// went, in numbers, once.
@Component
final class RoundClosing {
    private final RoundStore rounds;
    private final RoundMessageStore messages;
    private final Counting counting;
    private final RoundMail mail;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final AuditLog log;
    private final Work work;

    RoundClosing(
            RoundStore rounds,
            RoundMessageStore messages,
            Counting counting,
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
    void close(Round round, LocalDate today) {
        Counting.Counted counted = counting.count(round);
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

    private void tell(Round round, PersonId head, String address, Counting.Counted counted, LocalDate today) {
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
