package nl.zorgvuldig.retention.web;

import java.time.Clock;
import java.time.LocalDate;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// As what somebody is here. The pages go by it; the database has its own opinion.
@Component
class Readership {
    private final Staff staff;
    private final Clock clock;

    Readership(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    boolean holds(SignedIn who, StaffFunction function) {
        LocalDate today = SchoolDay.today(clock);
        return who.kind() == AccountKind.STAFF
                && staff.listFunctions(who.person()).stream()
                        .anyMatch(one ->
                                one.function() == function && one.period().contains(today));
    }
}
