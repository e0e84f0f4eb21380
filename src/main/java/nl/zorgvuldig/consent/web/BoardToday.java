package nl.zorgvuldig.consent.web;

import java.time.Clock;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Whether somebody belongs to the board today, which decides what is asked.
@Component
class BoardToday {
    private final Staff staff;
    private final Clock clock;

    BoardToday(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    boolean decides(SignedIn who) {
        return staff.listFunctions(who.person()).stream()
                .anyMatch(held ->
                        held.function() == StaffFunction.BOARD && held.period().contains(SchoolDay.today(clock)));
    }
}
