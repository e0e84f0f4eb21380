package nl.zorgvuldig.privacy.retention.schedule;

import java.time.Clock;
import java.time.LocalDate;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Determines the roles of a reader for the pages; the database decides independently.
@Component
class RetentionReaders {
    private final Staff staff;
    private final Clock clock;

    RetentionReaders(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    boolean holds(SignedInUser who, StaffFunction function) {
        LocalDate today = SchoolDay.today(clock);
        return who.kind() == AccountKind.STAFF
                && staff.listFunctions(who.person()).stream()
                        .anyMatch(heldFunction -> heldFunction.function() == function
                                && heldFunction.period().contains(today));
    }
}
