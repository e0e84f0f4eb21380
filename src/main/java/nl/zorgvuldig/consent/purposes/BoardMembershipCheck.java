package nl.zorgvuldig.consent.purposes;

import java.time.Clock;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Whether a person belongs to the board today, which decides what is asked.
@Component
class BoardMembershipCheck {
    private final Staff staff;
    private final Clock clock;

    BoardMembershipCheck(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    boolean decides(SignedInUser who) {
        return staff.listFunctions(who.person()).stream()
                .anyMatch(held ->
                        held.function() == StaffFunction.BOARD && held.period().contains(SchoolDay.today(clock)));
    }
}
