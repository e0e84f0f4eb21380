package nl.zorgvuldig.access.control.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// The schools that the acting person heads today: what a page of the head is about. It opens
/// nothing.
@Component
public final class HeadedSchools {
    private final Staff staff;
    private final Schools schools;
    private final Clock clock;

    HeadedSchools(Staff staff, Schools schools, Clock clock) {
        this.staff = staff;
        this.schools = schools;
        this.clock = clock;
    }

    /// Mostly one; empty for who is no head.
    public List<School> list() {
        Set<SchoolId> own = ids();
        return own.isEmpty()
                ? List.of()
                : schools.list().stream()
                        .filter(school -> own.contains(school.id()))
                        .toList();
    }

    public boolean contains(SchoolId school) {
        return ids().contains(school);
    }

    private Set<SchoolId> ids() {
        LocalDate today = SchoolDay.today(clock);
        return staff.listFunctions(Acting.current().person()).stream()
                .filter(held -> held.function() == StaffFunction.HEAD)
                .filter(held -> held.period().contains(today))
                .map(HeldFunction::school)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
