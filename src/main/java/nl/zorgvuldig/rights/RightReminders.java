package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Reminds who decides while a request waits: two weeks, a week and two days before the last day,
/// the day after it, and then each week. A holiday stops none of it: the term goes on.
@Component
final class RightReminders {
    private final WaitingStore waiting;
    private final RightStore store;
    private final ReminderStore reminders;
    private final RightMail mail;
    private final AuditLog log;
    private final Work work;

    RightReminders(
            WaitingStore waiting, RightStore store, ReminderStore reminders, RightMail mail, AuditLog log, Work work) {
        this.waiting = waiting;
        this.store = store;
        this.reminders = reminders;
        this.mail = mail;
        this.log = log;
        this.work = work;
    }

    /// For the board the program acts for. Cut off, it begins again where it was: each reminder
    /// goes with the row that says it went.
    ///
    /// @return how many requests somebody was reminded of
    @Upholds(WHERE_TO_TURN)
    int send(Clock clock) {
        LocalDate today = SchoolDay.today(clock);
        int sent = 0;
        for (Waiting one : work.read(Act.MAINTAIN, waiting::list)) {
            int mark = one.terms().reminder(today);
            if (mark > 0 && work.write(Act.MAINTAIN, () -> remind(one.id(), mark, today, clock))) {
                sent++;
            }
        }
        return sent;
    }

    private boolean remind(RightId id, int mark, LocalDate today, Clock clock) {
        Optional<RightFile> found = store.find(id).filter(RightFile::waiting);
        if (found.isEmpty() || !reminders.add(id, mark, today)) {
            return false;
        }
        RightFile file = found.get();
        mail.remind(file, today);
        log.append(AuditEvent.of(
                        clock,
                        Acting.current().with(RightActs.KEEP_RIGHT),
                        WHERE_TO_TURN,
                        AuditOutcome.DONE,
                        "reminded")
                .about(new PersonId(file.request().about().id()))
                .through(file.id()));
        return true;
    }
}
