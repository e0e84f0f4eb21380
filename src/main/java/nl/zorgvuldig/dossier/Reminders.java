package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Reminds whoever sees to an agreement, two days before its day, once. The message says how many
/// there are and names no pupil.
@Component
final class Reminders {
    private static final int DAYS_AHEAD = 2;
    private static final int KEPT_DAYS = 30;

    private final ReminderStore store;
    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final Work work;
    private final Clock clock;

    Reminders(ReminderStore store, Accounts accounts, Outbox outbox, BilingualMail bilingual, Work work, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.work = work;
        this.clock = clock;
    }

    /// For the board the program acts for.
    ///
    /// @return how many people were reminded
    @Upholds(TALKS_END_IN_AGREEMENTS)
    int send() {
        LocalDate today = SchoolDay.today(clock);
        return work.write(Act.MAINTAIN, () -> {
            store.forget(today.minusDays(KEPT_DAYS));
            int told = 0;
            for (ReminderStore.Due one : store.listDue(today, DAYS_AHEAD)) {
                if (store.add(one.owner(), today)) {
                    mail(one, today);
                    told++;
                }
            }
            return told;
        });
    }

    private void mail(ReminderStore.Due due, LocalDate today) {
        accounts.emailOf(due.owner())
                .ifPresent(to -> outbox.send(bilingual
                        .write(
                                "agreement-reminder",
                                due.owner(),
                                to,
                                Sentence.of("dossier.reminder.subject"),
                                Sentence.of("dossier.reminder.body", due.many(), bilingual.link("/")))
                        .uselessAfter(today.plusDays(DAYS_AHEAD + 1)
                                .atStartOfDay(SchoolDay.ZONE)
                                .toInstant())));
    }
}
