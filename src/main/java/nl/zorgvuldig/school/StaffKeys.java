package nl.zorgvuldig.school;

import java.util.Set;
import nl.zorgvuldig.identity.RosterKeys;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.stereotype.Component;

/// Tells signing in whom a key of the roster stands for.
@Component
final class StaffKeys implements RosterKeys {
    private final Staff staff;

    StaffKeys(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Set<PersonId> staff(String key) {
        return staff.listUnderKey(key);
    }
}
