package nl.zorgvuldig.privacy.retention.destruction;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Determines who sees and decides about due destructions: a head those of the own school, the
/// board all, the data protection officer the certificates. The database enforces the same.
@Component
@Upholds(OTHER_FILES_WITH_DIRECTION)
public final class RetentionVisibilities {
    private final Staff staff;
    private final Schools schools;
    private final Clock clock;

    RetentionVisibilities(Staff staff, Schools schools, Clock clock) {
        this.staff = staff;
        this.schools = schools;
        this.clock = clock;
    }

    public RetentionVisibility of(PersonId person) {
        LocalDate today = SchoolDay.today(clock);
        List<HeldFunction> held = staff.listFunctions(person).stream()
                .filter(function -> function.period().contains(today))
                .toList();
        Set<SchoolId> headed = held.stream()
                .filter(function -> function.function() == StaffFunction.HEAD)
                .flatMap(function -> function.school().stream())
                .collect(Collectors.toSet());
        boolean board = holds(held, StaffFunction.BOARD);
        boolean officer = holds(held, StaffFunction.DATA_PROTECTION_OFFICER);
        if (!board && !officer && headed.isEmpty()) {
            return new RetentionVisibility(List.of(), Set.of(), List.of());
        }
        List<School> all = schools.list();
        List<School> own =
                all.stream().filter(school -> headed.contains(school.id())).toList();
        return new RetentionVisibility(board ? all : own, headed, board || officer ? all : own);
    }

    private static boolean holds(List<HeldFunction> held, StaffFunction function) {
        return held.stream().anyMatch(heldFunction -> heldFunction.function() == function);
    }
}
