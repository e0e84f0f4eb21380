package nl.zorgvuldig.personnel;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of a hold on a part of a personnel dossier.
public record StaffHoldId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
