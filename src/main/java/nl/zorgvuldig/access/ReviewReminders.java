package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Reminder;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Tells the head of a school, once a school year from October on, that it is time to look through
/// who was let in.
@Component
@Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
final class ReviewReminders implements Reminder {
    private final ReviewStore store;
    private final Schools schools;
    private final Staff staff;
    private final BilingualMail bilingual;
    private final AuditLog log;
    private final Work work;

    ReviewReminders(ReviewStore store, Schools schools, Staff staff, BilingualMail bilingual, AuditLog log, Work work) {
        this.store = store;
        this.schools = schools;
        this.staff = staff;
        this.bilingual = bilingual;
        this.log = log;
        this.work = work;
    }

    @Override
    public String kind() {
        return "review-reminder";
    }

    @Override
    public List<Due> due(LocalDate today) {
        Map<SchoolId, Review> done = work.read(Act.MAINTAIN, () -> store.list(SchoolYear.of(today)));
        return schools.list().stream()
                .filter(school ->
                        Reviews.rules(done, school.id(), today).decide() == ReviewRules.Reminding.ON_SCREEN_AND_BY_MAIL)
                .map(school -> due(school, today))
                .toList();
    }

    private Due due(School school, LocalDate today) {
        Due due = new Due(
                school.id().value(),
                SchoolYear.of(today).period().from(),
                staff.findHead(school.id(), today).map(Set::of).orElseGet(Set::of),
                Sentence.of("access.review.mail.subject"),
                Sentence.of("access.review.mail.body", school.name(), bilingual.link("/wie-kan/nakijken")),
                () -> log.append(log.done(AccessActs.ASSIGN, DOSSIER_FOR_GUIDES_AND_AUTHORITY, "review-reminded")
                        .through(school.id())));
        return due.from(school.name());
    }
}
