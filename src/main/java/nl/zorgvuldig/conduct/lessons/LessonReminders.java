package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.conduct.lessons.LessonCounts.SchoolCount;
import nl.zorgvuldig.conduct.lessons.LessonReminderRules.Reminding;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Reminder;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Reminds the head of a school, once a school year from March on, of the number of groups without
/// a lesson.
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
        if (new LessonReminderRules(1, today).decide() != Reminding.ON_SCREEN_AND_BY_MAIL) {
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
        return new LessonReminderRules(school.without().size(), today).decide();
    }
}
