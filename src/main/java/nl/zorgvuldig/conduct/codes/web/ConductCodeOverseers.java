package nl.zorgvuldig.conduct.codes.web;

import java.time.Clock;
import java.util.Set;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// The people responsible for everybody receiving the documents: head and board.
@Component
class ConductCodeOverseers {
    private final Staff staff;
    private final Clock clock;

    ConductCodeOverseers(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    boolean any(SignedInUser who) {
        return holds(who, Set.of(StaffFunction.HEAD, StaffFunction.BOARD));
    }

    boolean board(SignedInUser who) {
        return holds(who, Set.of(StaffFunction.BOARD));
    }

    private boolean holds(SignedInUser who, Set<StaffFunction> wanted) {
        return staff.listFunctions(who.person()).stream()
                .filter(function -> function.period().contains(SchoolDay.today(clock)))
                .map(HeldFunction::function)
                .anyMatch(wanted::contains);
    }
}
