package nl.zorgvuldig.conduct.lessons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.conduct.lessons.LessonCounts.SchoolCount;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Groups without a lesson on social media this school year, as cases: awaiting the guides of the
/// group today. Only they record a lesson; for a group without guides, the head sees to it that
/// somebody gives one.
@Component
final class LessonCases implements CaseKind {
    private final LessonCounts counts;
    private final Staff staff;
    private final WorkTurnFinder turns;

    LessonCases(LessonCounts counts, Staff staff, WorkTurnFinder turns) {
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
        AwaitedAction waiting = new LessonReminderRules(1, today).waiting();
        SchoolYear year = SchoolYear.of(today);
        return counts.listAll(Act.MAINTAIN, year).stream()
                .flatMap(school -> open(school, waiting, year, today))
                .toList();
    }

    private Stream<OpenCase> open(SchoolCount school, AwaitedAction waiting, SchoolYear year, LocalDate today) {
        if (school.without().isEmpty() || !(waiting instanceof AwaitedAction.Somebody)) {
            return school.without().stream()
                    .flatMap(group -> OpenCase.of(group.id().value(), WorkTurnFinder.ofEach(waiting, _ -> List.of())));
        }
        Map<GroupId, Set<PersonId>> guides = staff.listGuides(school.school(), year).stream()
                .filter(guidance -> guidance.period().contains(today))
                .collect(Collectors.groupingBy(
                        GroupGuidance::group, Collectors.mapping(GroupGuidance::person, Collectors.toSet())));
        List<WorkTurnFinder.Link> head = List.of(new WorkTurnFinder.Link(
                FunctionHolder.at(StaffFunction.HEAD, school.school()), Optional.of("lessons.task.see_to_it")));
        return school.without().stream()
                .map(Group::id)
                .flatMap(group -> OpenCase.of(
                        group.value(),
                        WorkTurnFinder.of(
                                waiting,
                                teacher -> turns.first(
                                        teacher, guides.getOrDefault(group, Set.of()), head, Set.of(), today))));
    }
}
