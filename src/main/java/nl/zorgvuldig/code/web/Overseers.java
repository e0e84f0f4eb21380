package nl.zorgvuldig.code.web;

import java.time.Clock;
import java.util.Set;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Who must see to it that everybody received what they should: head and board.
@Component
class Overseers {
    private final Staff staff;
    private final Clock clock;

    Overseers(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    boolean any(SignedIn who) {
        return holds(who, Set.of(StaffFunction.HEAD, StaffFunction.BOARD));
    }

    boolean board(SignedIn who) {
        return holds(who, Set.of(StaffFunction.BOARD));
    }

    private boolean holds(SignedIn who, Set<StaffFunction> wanted) {
        return staff.listFunctions(who.person()).stream()
                .filter(one -> one.period().contains(SchoolDay.today(clock)))
                .map(FunctionHeld::function)
                .anyMatch(wanted::contains);
    }
}
