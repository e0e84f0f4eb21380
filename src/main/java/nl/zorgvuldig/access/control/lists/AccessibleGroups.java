package nl.zorgvuldig.access.control.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Groups of this school year in which somebody has pupils: those they guide, those of the schools
/// they coordinate or head, and for the board all. A way to find pupils; it decides nothing.
@Component
public final class AccessibleGroups {
    private final AccessRequesters readers;
    private final Schools schools;
    private final Work work;
    private final Clock clock;

    AccessibleGroups(AccessRequesters readers, Schools schools, Work work, Clock clock) {
        this.readers = readers;
        this.schools = schools;
        this.work = work;
        this.clock = clock;
    }

    /// By school, in the order of the schools' names; schools without such a group are left out.
    public Map<School, List<Group>> list(SignedInUser who) {
        LocalDate day = SchoolDay.today(clock);
        return work.read(Act.BROWSE, () -> list(readers.of(who), day));
    }

    private Map<School, List<Group>> list(AccessRequester reader, LocalDate day) {
        Set<SchoolId> whole = new LinkedHashSet<>();
        boolean all = false;
        for (HeldFunction held : reader.functions()) {
            if (held.period().contains(day)) {
                held.school().ifPresent(whole::add);
                all |= held.function() == StaffFunction.BOARD;
            }
        }
        Map<School, List<Group>> found = new LinkedHashMap<>();
        for (School school : schools.list()) {
            List<Group> groups = all || whole.contains(school.id())
                    ? schools.listGroups(school.id(), SchoolYear.of(day))
                    : guided(reader, school, day);
            if (!groups.isEmpty()) {
                found.put(school, groups);
            }
        }
        return found;
    }

    private static List<Group> guided(AccessRequester reader, School school, LocalDate day) {
        List<Group> groups = new ArrayList<>();
        reader.groups().forEach(guided -> {
            if (guided.group().school().equals(school.id())
                    && guided.period().contains(day)
                    && !groups.contains(guided.group())) {
                groups.add(guided.group());
            }
        });
        return groups;
    }
}
