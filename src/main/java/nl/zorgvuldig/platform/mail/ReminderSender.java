package nl.zorgvuldig.platform.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Sender of the reminders of all modules. The row that records a reminder and its messages are
/// written together or not at all; after an interruption it continues where it was.
@Component
public final class ReminderSender {
    private final List<Reminder> reminders;
    private final ReminderStore store;
    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final Work work;
    private final Clock clock;

    ReminderSender(
            ObjectProvider<Reminder> reminders,
            ReminderStore store,
            Accounts accounts,
            Outbox outbox,
            BilingualMail bilingual,
            Work work,
            Clock clock) {
        this.reminders = reminders.stream().toList();
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.work = work;
        this.clock = clock;
    }

    /// Sends for the board the program acts for.
    ///
    /// @throws RuntimeException the first that occurred, after the others were sent
    void send() {
        @Nullable RuntimeException failure = null;
        for (Reminder reminder : reminders) {
            try {
                send(reminder, SchoolDay.today(clock));
            } catch (RuntimeException failed) {
                failure = failure == null ? failed : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /// Sends for the board the program acts for.
    ///
    /// @return the number of reminders sent
    public int send(Reminder reminder, LocalDate today) {
        work.change(Act.MAINTAIN, () -> store.forget(reminder.kind(), today.minusDays(reminder.keptDays())));
        List<Reminder.Due> due = reminder.due(today);
        int told = 0;
        for (Reminder.Due each : work.read(Act.MAINTAIN, () -> fresh(reminder.kind(), due))) {
            Map<PersonId, String> addresses = addresses(each);
            if (!addresses.isEmpty()) {
                outbox.prepare(addresses.keySet());
                told += work.write(Act.MAINTAIN, () -> tell(reminder.kind(), each, addresses, today));
            }
        }
        return told;
    }

    private List<Reminder.Due> fresh(String kind, List<Reminder.Due> due) {
        return due.stream()
                .filter(each -> each.days().stream().anyMatch(day -> !store.told(kind, each.subject(), day)))
                .toList();
    }

    private Map<PersonId, String> addresses(Reminder.Due due) {
        Map<PersonId, String> addresses = new LinkedHashMap<>();
        due.to().forEach(person -> accounts.emailOf(person).ifPresent(address -> addresses.put(person, address)));
        return addresses;
    }

    /// @return one, or zero when somebody else sent it meanwhile
    private int tell(String kind, Reminder.Due due, Map<PersonId, String> addresses, LocalDate today) {
        long fresh = due.days().stream()
                .filter(day -> store.add(kind, due.subject(), day, today))
                .count();
        if (fresh == 0) {
            return 0;
        }
        due.log().run();
        addresses.forEach((person, address) -> {
            MailMessage mail = bilingual
                    .write(kind, person, address, due.title(), due.body())
                    .from(due.school());
            outbox.send(due.uselessAfter().map(mail::uselessAfter).orElse(mail));
        });
        return 1;
    }
}
