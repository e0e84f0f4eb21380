package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Who sees and decides about what must go: the head about the dossiers of the own school, the
/// board sees all, the data protection officer the certificates. The database says it once more.
@Component
@Upholds(OTHER_FILES_WITH_DIRECTION)
public final class Sights {
    private final Staff staff;
    private final Schools schools;
    private final Clock clock;

    Sights(Staff staff, Schools schools, Clock clock) {
        this.staff = staff;
        this.schools = schools;
        this.clock = clock;
    }

    public Sight of(PersonId person) {
        LocalDate today = SchoolDay.today(clock);
        List<FunctionHeld> held = staff.listFunctions(person).stream()
                .filter(one -> one.period().contains(today))
                .toList();
        Set<SchoolId> headed = held.stream()
                .filter(one -> one.function() == StaffFunction.HEAD)
                .flatMap(one -> one.school().stream())
                .collect(Collectors.toSet());
        boolean board = holds(held, StaffFunction.BOARD);
        boolean officer = holds(held, StaffFunction.DATA_PROTECTION_OFFICER);
        if (!board && !officer && headed.isEmpty()) {
            return new Sight(List.of(), Set.of(), List.of());
        }
        List<School> all = schools.list();
        List<School> own = all.stream().filter(one -> headed.contains(one.id())).toList();
        return new Sight(board ? all : own, headed, board || officer ? all : own);
    }

    private static boolean holds(List<FunctionHeld> held, StaffFunction function) {
        return held.stream().anyMatch(one -> one.function() == function);
    }
}
