package nl.zorgvuldig.lessons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.lessons.LessonCounts.SchoolCount;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Guidance;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Groups that had no lesson on social media yet this school year, and whose turn it is: who guides
/// the group today. Only they write a lesson down; of a group that nobody guides, the head sees to it
/// that somebody gives one.
@Component
final class LessonCases implements CaseKind {
    private final LessonCounts counts;
    private final Staff staff;
    private final Turns turns;

    LessonCases(LessonCounts counts, Staff staff, Turns turns) {
        this.counts = counts;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "lesson";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        Waiting waiting = new ReminderRules(1, today).waiting();
        SchoolYear year = SchoolYear.of(today);
        return counts.listAll(Act.MAINTAIN, year).stream()
                .flatMap(school -> open(school, waiting, year, today))
                .toList();
    }

    private Stream<OpenCase> open(SchoolCount school, Waiting waiting, SchoolYear year, LocalDate today) {
        if (school.without().isEmpty() || !(waiting instanceof Waiting.Somebody)) {
            return school.without().stream()
                    .flatMap(group -> OpenCase.of(group.id().value(), Turns.ofEach(waiting, _ -> List.of())));
        }
        Map<GroupId, Set<PersonId>> guides = staff.listGuides(school.school(), year).stream()
                .filter(guidance -> guidance.period().contains(today))
                .collect(Collectors.groupingBy(
                        Guidance::group, Collectors.mapping(Guidance::person, Collectors.toSet())));
        List<Turns.Link> head = List.of(
                new Turns.Link(Holder.at(StaffFunction.HEAD, school.school()), Optional.of("lessons.task.see_to_it")));
        return school.without().stream()
                .map(Group::id)
                .flatMap(group -> OpenCase.of(
                        group.value(),
                        Turns.of(
                                waiting,
                                teacher -> turns.first(
                                        teacher, guides.getOrDefault(group, Set.of()), head, Set.of(), today))));
    }
}
