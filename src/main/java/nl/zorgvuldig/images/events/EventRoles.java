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

/// The schools with whose events the acting person has to do today, and as what.
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
                .anyMatch(one ->
                        one.function() == StaffFunction.BOARD && one.period().contains(today))) {
            schools.list().forEach(one -> mine.put(one.id(), EventRole.BOARD));
        }
        duties.works().stream()
                .filter(one -> one.period().contains(today))
                .forEach(one -> mine.put(one.school(), EventRole.COLLEAGUE));
        duties.groups().stream()
                .filter(one -> one.period().contains(today))
                .forEach(one -> mine.put(one.group().school(), EventRole.COLLEAGUE));
        duties.functions().stream()
                .filter(one -> one.period().contains(today))
                .forEach(one -> one.school()
                        .ifPresent(school -> mine.merge(
                                school,
                                one.function() == StaffFunction.HEAD ? EventRole.HEAD : EventRole.COLLEAGUE,
                                EventRoles::more)));
        return mine;
    }

    private static EventRole more(EventRole one, EventRole other) {
        return one == EventRole.HEAD ? one : other;
    }

    public Optional<EventRole> of(SchoolId school) {
        return Optional.ofNullable(schools().get(school));
    }
}
