package nl.zorgvuldig.conduct.lessons.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.conduct.lessons.GroupLessons;
import nl.zorgvuldig.conduct.lessons.LessonId;
import nl.zorgvuldig.conduct.lessons.LessonSubject;
import nl.zorgvuldig.conduct.lessons.LessonSubjectId;
import nl.zorgvuldig.conduct.lessons.LessonSubjects;
import nl.zorgvuldig.conduct.lessons.LessonTeacher;
import nl.zorgvuldig.conduct.lessons.SocialMediaLesson;
import nl.zorgvuldig.conduct.lessons.web.GroupLessonPage.ReaderDuty;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Builds the page of one group.
@Component
class GroupLessonPages {
    static final String GUEST = "guest";

    private final GroupLessons lessons;
    private final LessonSubjects subjects;
    private final Schools schools;
    private final Accounts accounts;

    GroupLessonPages(GroupLessons lessons, LessonSubjects subjects, Schools schools, Accounts accounts) {
        this.lessons = lessons;
        this.subjects = subjects;
        this.schools = schools;
        this.accounts = accounts;
    }

    /// The lesson that was just withdrawn or restored.
    record Changed(Optional<LessonId> away, Optional<LessonId> back) {
        static final Changed NOTHING = new Changed(Optional.empty(), Optional.empty());
    }

    GroupLessonPage of(Group group, ReaderDuty duty, Form form, Changed changed) {
        List<LessonSubject> all = subjects.list();
        Map<LessonSubjectId, LessonSubject> known =
                all.stream().collect(Collectors.toMap(LessonSubject::id, Function.identity()));
        List<GroupLessonPage.Line> lines =
                lessons.list(group).stream().map(lesson -> line(lesson, known)).toList();
        return new GroupLessonPage(
                group,
                schools.find(group.school()).map(School::name).orElse(""),
                duty,
                lines,
                changed.away()
                        .flatMap(lesson -> lessons.findWithdrawn(group, lesson))
                        .map(lesson -> line(lesson, known)),
                changed.back()
                        .flatMap(id -> lines.stream()
                                .filter(each -> each.id().equals(id.toString()))
                                .findFirst()),
                all.stream()
                        .filter(subject -> subject.state() == LessonSubject.State.OFFERED)
                        .map(subject -> Form.Option.of(subject.id().toString(), subject.title()))
                        .toList(),
                duty == ReaderDuty.TEACHES ? teachers(group) : List.of(),
                form);
    }

    private List<Form.Option> teachers(Group group) {
        List<Form.Option> options = new ArrayList<>();
        lessons.teachers(group).stream()
                .map(person -> Form.Option.of(person.toString(), name(person)))
                .sorted(Comparator.comparing(Form.Option::label, NameLetters.order()))
                .forEach(options::add);
        return options;
    }

    private GroupLessonPage.Line line(SocialMediaLesson lesson, Map<LessonSubjectId, LessonSubject> known) {
        LessonSubject subject = known.get(lesson.subject());
        return new GroupLessonPage.Line(
                lesson.id().toString(),
                lesson.heldOn(),
                subject == null ? "" : subject.title(),
                lesson.material(),
                switch (lesson.taught()) {
                    case LessonTeacher.ByStaff(PersonId person) -> name(person);
                    case LessonTeacher.ByGuest _ -> "";
                });
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
