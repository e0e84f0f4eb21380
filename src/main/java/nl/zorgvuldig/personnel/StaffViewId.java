package nl.zorgvuldig.personnel;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of an employee's view on their dossier.
public record StaffViewId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
