package nl.zorgvuldig.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// The schools whose rounds the acting person plans and follows today, and as what. Who heads a
/// school and belongs to the board does it there as head.
@Component
final class Planners {
    private final Staff staff;
    private final Schools schools;
    private final Clock clock;

    Planners(Staff staff, Schools schools, Clock clock) {
        this.staff = staff;
        this.schools = schools;
        this.clock = clock;
    }

    Map<SchoolId, Planner> schools() {
        Map<SchoolId, Planner> mine = new LinkedHashMap<>();
        List<FunctionHeld> held = held();
        if (held.stream().anyMatch(one -> one.function() == StaffFunction.BOARD)) {
            schools.list().forEach(school -> mine.put(school.id(), Planner.BOARD));
        }
        for (School school : schools.list()) {
            if (held.stream()
                    .anyMatch(one ->
                            one.function() == StaffFunction.HEAD && one.school().equals(Optional.of(school.id())))) {
                mine.put(school.id(), Planner.HEAD);
            }
        }
        return mine;
    }

    Optional<Planner> of(SchoolId school) {
        return Optional.ofNullable(schools().get(school));
    }

    private List<FunctionHeld> held() {
        LocalDate today = SchoolDay.today(clock);
        List<FunctionHeld> held =
                new ArrayList<>(staff.listFunctions(Acting.current().person()));
        held.removeIf(one -> !one.period().contains(today));
        return held;
    }
}
