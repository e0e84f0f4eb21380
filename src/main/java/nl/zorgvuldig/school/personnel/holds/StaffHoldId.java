package nl.zorgvuldig.school.personnel.holds;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a hold on a part of a personnel dossier.
public record StaffHoldId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
