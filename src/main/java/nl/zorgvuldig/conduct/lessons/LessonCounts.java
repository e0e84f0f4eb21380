package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Groups with and without a lesson this school year, school by school. Base groups count; a
/// composite group consists of their pupils. One database query per list.
@Component
public final class LessonCounts {
    private final LessonStore store;
    private final Schools schools;
    private final Staff staff;
    private final Work work;
    private final Clock clock;

    LessonCounts(LessonStore store, Schools schools, Staff staff, Work work, Clock clock) {
        this.store = store;
        this.schools = schools;
        this.staff = staff;
        this.work = work;
        this.clock = clock;
    }

    /// One school.
    ///
    /// @param lessons in all its groups together
    /// @param without groups without a lesson, by year
    public record SchoolCount(SchoolId school, String name, int groups, int lessons, List<Group> without) {
        public int taught() {
            return groups - without.size();
        }
    }

    /// Number of lessons per group, as far as visible to the acting person.
    public Map<GroupId, Integer> perGroup() {
        return work.read(Act.BROWSE, () -> store.count(year()));
    }

    /// The schools of the acting person: all for the board, their own for a head, else none.
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    public List<SchoolCount> list() {
        Collection<SchoolId> seen = seen();
        return seen.isEmpty()
                ? List.of()
                : listAll(Act.BROWSE).stream()
                        .filter(count -> seen.contains(count.school()))
                        .toList();
    }

    /// The groups of the whole board without a lesson. For the system account.
    public List<Group> listWithout() {
        return listAll(Act.MAINTAIN).stream()
                .flatMap(count -> count.without().stream())
                .toList();
    }

    /// Every school of the board, as far as visible under the act; all for the system account.
    List<SchoolCount> listAll(Act act) {
        return listAll(act, year());
    }

    /// The same, for a school year.
    List<SchoolCount> listAll(Act act, SchoolYear year) {
        Map<GroupId, Integer> lessons = work.read(act, () -> store.count(year));
        Map<SchoolId, List<Group>> groups = schools.listGroups(year).stream()
                .filter(group -> !group.composite())
                .collect(Collectors.groupingBy(Group::school));
        List<SchoolCount> counts = new ArrayList<>();
        for (School school : schools.list()) {
            List<Group> all = groups.getOrDefault(school.id(), List.of());
            counts.add(new SchoolCount(
                    school.id(),
                    school.name(),
                    all.size(),
                    all.stream()
                            .mapToInt(group -> lessons.getOrDefault(group.id(), 0))
                            .sum(),
                    all.stream()
                            .filter(group -> !lessons.containsKey(group.id()))
                            .toList()));
        }
        return counts;
    }

    public SchoolYear year() {
        return SchoolYear.of(SchoolDay.today(clock));
    }

    private Collection<SchoolId> seen() {
        LocalDate today = SchoolDay.today(clock);
        List<HeldFunction> held = staff.listFunctions(Acting.current().person()).stream()
                .filter(function -> function.period().contains(today))
                .toList();
        if (held.stream().anyMatch(function -> function.function() == StaffFunction.BOARD)) {
            return schools.list().stream().map(School::id).toList();
        }
        return held.stream()
                .filter(function -> function.function() == StaffFunction.HEAD)
                .map(HeldFunction::school)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
