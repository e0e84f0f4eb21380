package nl.zorgvuldig.images.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// The schools in whose events the acting person has a role today, and that role.
@Component
public final class EventRoles {
    private final Staff staff;
    private final Schools schools;
    private final Clock clock;

    public EventRoles(Staff staff, Schools schools, Clock clock) {
        this.staff = staff;
        this.schools = schools;
        this.clock = clock;
    }

    Map<SchoolId, EventRole> schools() {
        LocalDate today = SchoolDay.today(clock);
        StaffDuties duties = staff.dutiesOf(Acting.current().person());
        Map<SchoolId, EventRole> mine = new LinkedHashMap<>();
        if (duties.functions().stream()
                .anyMatch(function -> function.function() == StaffFunction.BOARD
                        && function.period().contains(today))) {
            schools.list().forEach(each -> mine.put(each.id(), EventRole.BOARD));
        }
        duties.works().stream()
                .filter(member -> member.period().contains(today))
                .forEach(member -> mine.put(member.school(), EventRole.COLLEAGUE));
        duties.groups().stream()
                .filter(group -> group.period().contains(today))
                .forEach(group -> mine.put(group.group().school(), EventRole.COLLEAGUE));
        duties.functions().stream()
                .filter(function -> function.period().contains(today))
                .forEach(function -> function.school()
                        .ifPresent(school -> mine.merge(
                                school,
                                function.function() == StaffFunction.HEAD ? EventRole.HEAD : EventRole.COLLEAGUE,
                                EventRoles::more)));
        return mine;
    }

    private static EventRole more(EventRole role, EventRole other) {
        return role == EventRole.HEAD ? role : other;
    }

    public Optional<EventRole> of(SchoolId school) {
        return Optional.ofNullable(schools().get(school));
    }
}
