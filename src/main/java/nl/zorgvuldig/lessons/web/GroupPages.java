package nl.zorgvuldig.lessons.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.lessons.Lesson;
import nl.zorgvuldig.lessons.LessonId;
import nl.zorgvuldig.lessons.Lessons;
import nl.zorgvuldig.lessons.Subject;
import nl.zorgvuldig.lessons.SubjectId;
import nl.zorgvuldig.lessons.Subjects;
import nl.zorgvuldig.lessons.Taught;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together the page of one group.
@Component
class GroupPages {
    static final String GUEST = "guest";

    private final Lessons lessons;
    private final Subjects subjects;
    private final Schools schools;
    private final Accounts accounts;

    GroupPages(Lessons lessons, Subjects subjects, Schools schools, Accounts accounts) {
        this.lessons = lessons;
        this.subjects = subjects;
        this.schools = schools;
        this.accounts = accounts;
    }

    /// What was done to a lesson just now.
    record Changed(Optional<LessonId> away, Optional<LessonId> back) {
        static final Changed NOTHING = new Changed(Optional.empty(), Optional.empty());
    }

    GroupPage of(Group group, GroupDuty duty, Form form, Changed changed) {
        List<Subject> all = subjects.list();
        Map<SubjectId, Subject> known = all.stream().collect(Collectors.toMap(Subject::id, Function.identity()));
        List<GroupPage.Line> lines =
                lessons.list(group).stream().map(one -> line(one, known)).toList();
        return new GroupPage(
                group,
                schools.find(group.school()).map(School::name).orElse(""),
                duty,
                lines,
                changed.away().flatMap(one -> lessons.findWithdrawn(group, one)).map(one -> line(one, known)),
                changed.back()
                        .flatMap(id -> lines.stream()
                                .filter(one -> one.id().equals(id.toString()))
                                .findFirst()),
                all.stream()
                        .filter(one -> one.state() == Subject.State.OFFERED)
                        .map(one -> Form.Option.of(one.id().toString(), one.title()))
                        .toList(),
                duty == GroupDuty.TEACHES ? teachers(group) : List.of(),
                form);
    }

    private List<Form.Option> teachers(Group group) {
        List<Form.Option> options = new ArrayList<>();
        lessons.teachers(group).stream()
                .map(one -> Form.Option.of(one.toString(), name(one)))
                .sorted(Comparator.comparing(Form.Option::label, NameLetters.order()))
                .forEach(options::add);
        return options;
    }

    private GroupPage.Line line(Lesson one, Map<SubjectId, Subject> known) {
        Subject subject = known.get(one.subject());
        return new GroupPage.Line(
                one.id().toString(),
                one.heldOn(),
                subject == null ? "" : subject.title(),
                one.material(),
                switch (one.taught()) {
                    case Taught.ByStaff(PersonId person) -> name(person);
                    case Taught.ByGuest _ -> "";
                });
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
