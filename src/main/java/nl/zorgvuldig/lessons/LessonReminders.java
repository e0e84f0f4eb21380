package nl.zorgvuldig.lessons;

import static nl.zorgvuldig.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.lessons.LessonCounts.SchoolCount;
import nl.zorgvuldig.lessons.ReminderRules.Reminding;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Reminder;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Tells the head of a school, once a school year from March on, how many groups had no lesson yet.
@Component
@Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
public final class LessonReminders implements Reminder {
    private final LessonCounts counts;
    private final Staff staff;
    private final BilingualMail bilingual;
    private final AuditLog log;

    LessonReminders(LessonCounts counts, Staff staff, BilingualMail bilingual, AuditLog log) {
        this.counts = counts;
        this.staff = staff;
        this.bilingual = bilingual;
        this.log = log;
    }

    @Override
    public String kind() {
        return "lessons-reminder";
    }

    @Override
    public List<Due> due(LocalDate today) {
        if (new ReminderRules(1, today).decide() != Reminding.ON_SCREEN_AND_BY_MAIL) {
            return List.of();
        }
        return counts.listAll(Act.MAINTAIN).stream()
                .filter(school -> decide(school, today) == Reminding.ON_SCREEN_AND_BY_MAIL)
                .map(school -> due(school, today))
                .toList();
    }

    private Due due(SchoolCount school, LocalDate today) {
        int missing = school.without().size();
        Due due = new Due(
                school.school().value(),
                counts.year().period().from(),
                staff.findHead(school.school(), today).map(Set::of).orElseGet(Set::of),
                Sentence.of("lessons.mail.subject"),
                Sentence.of("lessons.mail.body", missing, school.name(), bilingual.link("/medialessen")),
                () -> log.append(log.done(LessonActs.TEACH, PUPILS_TAUGHT_SOCIAL_MEDIA, "reminded")
                        .through(school.school())
                        .counting(missing)));
        return due.from(school.name());
    }

    private static Reminding decide(SchoolCount school, LocalDate today) {
        return new ReminderRules(school.without().size(), today).decide();
    }
}
