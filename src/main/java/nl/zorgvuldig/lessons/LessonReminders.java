package nl.zorgvuldig.lessons;

import static nl.zorgvuldig.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.lessons.LessonCounts.SchoolCount;
import nl.zorgvuldig.lessons.ReminderRules.Reminding;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Tells the head of a school, in March, how many groups had no lesson yet. Once a school year: the
/// row that says so and the message are made together or not at all.
@Component
@Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
public final class LessonReminders {
    private final LessonStore store;
    private final LessonCounts counts;
    private final Staff staff;
    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    LessonReminders(
            LessonStore store,
            LessonCounts counts,
            Staff staff,
            Accounts accounts,
            Outbox outbox,
            BilingualMail bilingual,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.counts = counts;
        this.staff = staff;
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The schools of the acting head of which groups still wait, from March on.
    public List<SchoolCount> waiting() {
        LocalDate today = SchoolDay.today(clock);
        if (new ReminderRules(1, today).decide() == Reminding.NOTHING) {
            return List.of();
        }
        return counts.list().stream()
                .filter(one -> decide(one, today) != Reminding.NOTHING)
                .toList();
    }

    /// For the board the program acts for.
    public void run() {
        LocalDate today = SchoolDay.today(clock);
        if (new ReminderRules(1, today).decide() != Reminding.ON_SCREEN_AND_BY_MAIL) {
            return;
        }
        Set<SchoolId> before = work.read(Act.MAINTAIN, () -> store.reminded(counts.year()));
        for (SchoolCount one : counts.listAll(Act.MAINTAIN)) {
            if (!before.contains(one.school()) && decide(one, today) == Reminding.ON_SCREEN_AND_BY_MAIL) {
                staff.findHead(one.school(), today).ifPresent(head -> remind(head, one, today));
            }
        }
    }

    private static Reminding decide(SchoolCount one, LocalDate today) {
        return new ReminderRules(one.without().size(), today).decide();
    }

    private void remind(PersonId head, SchoolCount one, LocalDate today) {
        accounts.emailOf(head).ifPresent(to -> remind(head, to, one, today));
    }

    private void remind(PersonId head, String to, SchoolCount one, LocalDate today) {
        int missing = one.without().size();
        outbox.prepare(List.of(head));
        log.append(log.done(LessonActs.TEACH, PUPILS_TAUGHT_SOCIAL_MEDIA, "reminded")
                .through(one.school())
                .counting(missing));
        work.change(Act.MAINTAIN, () -> {
            if (store.remind(one.school(), counts.year(), missing, today) == 1) {
                outbox.send(mail(head, to, one));
            }
        });
    }

    private Mail mail(PersonId head, String to, SchoolCount one) {
        return bilingual.write(
                "lessons-reminder",
                head,
                to,
                Sentence.of("lessons.mail.subject"),
                Sentence.of("lessons.mail.body", one.without().size(), one.name(), bilingual.link("/medialessen")));
    }
}
