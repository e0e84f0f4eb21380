package nl.zorgvuldig.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// The schools with whose events the acting person has to do today, and as what.
@Component
final class Organisers {
    private final Staff staff;
    private final Schools schools;
    private final Clock clock;

    Organisers(Staff staff, Schools schools, Clock clock) {
        this.staff = staff;
        this.schools = schools;
        this.clock = clock;
    }

    Map<SchoolId, Organiser> schools() {
        LocalDate today = SchoolDay.today(clock);
        Duties duties = staff.dutiesOf(Acting.current().person());
        Map<SchoolId, Organiser> mine = new LinkedHashMap<>();
        if (duties.functions().stream()
                .anyMatch(one ->
                        one.function() == StaffFunction.BOARD && one.period().contains(today))) {
            schools.list().forEach(one -> mine.put(one.id(), Organiser.BOARD));
        }
        duties.works().stream()
                .filter(one -> one.period().contains(today))
                .forEach(one -> mine.put(one.school(), Organiser.COLLEAGUE));
        duties.groups().stream()
                .filter(one -> one.period().contains(today))
                .forEach(one -> mine.put(one.group().school(), Organiser.COLLEAGUE));
        duties.functions().stream()
                .filter(one -> one.period().contains(today))
                .forEach(one -> one.school()
                        .ifPresent(school -> mine.merge(
                                school,
                                one.function() == StaffFunction.HEAD ? Organiser.HEAD : Organiser.COLLEAGUE,
                                Organisers::more)));
        return mine;
    }

    private static Organiser more(Organiser one, Organiser other) {
        return one == Organiser.HEAD ? one : other;
    }

    Optional<Organiser> of(SchoolId school) {
        return Optional.ofNullable(schools().get(school));
    }
}
