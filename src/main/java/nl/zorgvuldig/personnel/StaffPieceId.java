package nl.zorgvuldig.personnel;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of a piece of a personnel dossier.
public record StaffPieceId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
