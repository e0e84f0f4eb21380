package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Lessons of one group, recorded by its teachers.
@Component
public final class GroupLessons {
    private final LessonStore store;
    private final LessonSubjects subjects;
    private final Staff staff;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    GroupLessons(
            LessonStore store,
            LessonSubjects subjects,
            Staff staff,
            Pupils pupils,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.staff = staff;
        this.pupils = pupils;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Newest first; empty for a group hidden from the acting person.
    public List<SocialMediaLesson> list(Group group) {
        return work.read(Act.BROWSE, () -> store.list(group.id()));
    }

    /// The people who guide the group today, and so can have given its lesson.
    public Set<PersonId> teachers(Group group) {
        return staff.listGuides(group.id()).stream()
                .filter(guidance -> guidance.period().contains(SchoolDay.today(clock)))
                .map(GroupGuidance::person)
                .collect(Collectors.toSet());
    }

    /// Records a lesson. The same input twice makes one lesson.
    ///
    /// @param group one that the acting person guides today; the database refuses another
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    public Outcome<Nothing> record(Group group, LessonInput wish) {
        List<Objection> objections = new LessonRules(
                        group, teachers(group), subjects.list(), names(group), SchoolDay.today(clock))
                .objections(wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        SocialMediaLesson lesson = new SocialMediaLesson(
                wish.id(),
                group.id(),
                group.school(),
                group.year(),
                wish.heldOn(),
                wish.subject().orElseThrow(),
                wish.material(),
                wish.taught().orElseThrow(),
                Acting.current().person(),
                clock.instant());
        Optional<SocialMediaLesson> before = find(group, lesson.id());
        if (before.isPresent()) {
            return Outcome.repeated(before, mediaLesson -> mediaLesson.says(wish), Nothing.NOTHING);
        }
        log.append(line("recorded").through(group.id()));
        return work.write(LessonActs.TEACH, () -> store.add(lesson)) == 1
                ? Outcome.done()
                : Outcome.repeated(find(group, lesson.id()), mediaLesson -> mediaLesson.says(wish), Nothing.NOTHING);
    }

    private Optional<SocialMediaLesson> find(Group group, LessonId id) {
        return list(group).stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /// Withdraws a lesson that was not given. Does nothing when it is withdrawn already or not of
    /// this group.
    ///
    /// @param group one that the acting person guides or heads today; the database changes no other
    public void withdraw(Group group, LessonId lesson) {
        PersonId person = Acting.current().person();
        change(group, "withdrawn", () -> store.withdraw(group.id(), lesson, person, clock.instant()));
    }

    /// Restores a withdrawn lesson, whoever withdrew it. Does nothing when it is not withdrawn or
    /// not of this group.
    ///
    /// @param group as for [#withdraw]
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    public void restore(Group group, LessonId lesson) {
        change(group, "restored", () -> store.restore(group.id(), lesson));
    }

    /// A withdrawn lesson that can be restored.
    public Optional<SocialMediaLesson> findWithdrawn(Group group, LessonId lesson) {
        return work.read(Act.BROWSE, () -> store.findWithdrawn(group.id(), lesson));
    }

    /// Of two concurrent changes the second has no effect and writes no audit event.
    private void change(Group group, String what, IntSupplier step) {
        work.change(LessonActs.TEACH, () -> {
            if (step.getAsInt() == 1) {
                log.append(line(what).through(group.id()));
            }
        });
    }

    /// Names of the pupils in the group today.
    private Collection<PersonName> names(Group group) {
        LocalDate today = SchoolDay.today(clock);
        Map<PupilId, PersonName> known = pupils.names(group.school());
        return pupils.listInGroup(group.id()).stream()
                .filter(career -> career.isIn(group.id(), today))
                .flatMap(career -> Optional.ofNullable(known.get(career.pupil())).stream())
                .toList();
    }

    private AuditEvent line(String relation) {
        return log.done(LessonActs.TEACH, PUPILS_TAUGHT_SOCIAL_MEDIA, relation);
    }

    /// Input of a teacher for a lesson.
    ///
    /// @param subject empty when none was chosen
    /// @param taught empty when nobody was chosen
    public record LessonInput(
            LessonId id,
            LocalDate heldOn,
            Optional<LessonSubjectId> subject,
            String material,
            Optional<LessonTeacher> taught) {}
}
