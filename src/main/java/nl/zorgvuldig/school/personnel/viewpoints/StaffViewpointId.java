package nl.zorgvuldig.school.personnel.viewpoints;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of an employee's viewpoint.
public record StaffViewpointId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
