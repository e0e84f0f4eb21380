package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Tells the head of a school, from October on, that it is time to look through who was let in.
/// Once a school year by mail: the row that says so and the message are made together or not at
/// all.
@Component
@Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
public final class ReviewReminders {
    private final ReviewStore store;
    private final Schools schools;
    private final Staff staff;
    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ReviewReminders(
            ReviewStore store,
            Schools schools,
            Staff staff,
            Accounts accounts,
            Outbox outbox,
            BilingualMail bilingual,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.schools = schools;
        this.staff = staff;
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// For the board the program acts for.
    public void run() {
        LocalDate today = SchoolDay.today(clock);
        SchoolYear year = SchoolYear.of(today);
        Map<SchoolId, Review> done = work.read(Act.MAINTAIN, () -> store.list(year));
        Set<SchoolId> before = work.read(Act.MAINTAIN, () -> store.reminded(year));
        for (School school : schools.list()) {
            if (!before.contains(school.id())
                    && Reviews.rules(done, school.id(), today).decide()
                            == ReviewRules.Reminding.ON_SCREEN_AND_BY_MAIL) {
                staff.findHead(school.id(), today)
                        .ifPresent(head -> accounts.emailOf(head).ifPresent(to -> remind(head, to, school, today)));
            }
        }
    }

    private void remind(PersonId head, String to, School school, LocalDate today) {
        outbox.prepare(List.of(head));
        log.append(log.done(AccessActs.ASSIGN, DOSSIER_FOR_GUIDES_AND_AUTHORITY, "review-reminded")
                .through(school.id()));
        work.change(Act.MAINTAIN, () -> {
            if (store.remind(school.id(), SchoolYear.of(today), today) == 1) {
                outbox.send(mail(head, to, school));
            }
        });
    }

    private Mail mail(PersonId head, String to, School school) {
        return bilingual.write(
                "review-reminder",
                head,
                to,
                Sentence.of("access.review.mail.subject"),
                Sentence.of("access.review.mail.body", school.name(), bilingual.link("/wie-kan/nakijken")));
    }
}
