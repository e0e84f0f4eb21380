package nl.zorgvuldig.consent.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// The schools whose rounds the acting person plans and follows today, with their role. A head of a
/// school who also belongs to the board acts there as head.
@Component
public final class RoundPlanners {
    private final Staff staff;
    private final Schools schools;
    private final Clock clock;

    RoundPlanners(Staff staff, Schools schools, Clock clock) {
        this.staff = staff;
        this.schools = schools;
        this.clock = clock;
    }

    Map<SchoolId, RoundPlannerRole> schools() {
        Map<SchoolId, RoundPlannerRole> mine = new LinkedHashMap<>();
        List<HeldFunction> held = held();
        if (held.stream().anyMatch(function -> function.function() == StaffFunction.BOARD)) {
            schools.list().forEach(school -> mine.put(school.id(), RoundPlannerRole.BOARD));
        }
        for (School school : schools.list()) {
            if (held.stream()
                    .anyMatch(function -> function.function() == StaffFunction.HEAD
                            && function.school().equals(Optional.of(school.id())))) {
                mine.put(school.id(), RoundPlannerRole.HEAD);
            }
        }
        return mine;
    }

    public Optional<RoundPlannerRole> of(SchoolId school) {
        return Optional.ofNullable(schools().get(school));
    }

    private List<HeldFunction> held() {
        LocalDate today = SchoolDay.today(clock);
        List<HeldFunction> held =
                new ArrayList<>(staff.listFunctions(Acting.current().person()));
        held.removeIf(function -> !function.period().contains(today));
        return held;
    }
}
