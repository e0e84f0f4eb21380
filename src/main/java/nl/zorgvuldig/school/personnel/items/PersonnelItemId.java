package nl.zorgvuldig.school.personnel.items;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of an item in a personnel dossier.
public record PersonnelItemId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
