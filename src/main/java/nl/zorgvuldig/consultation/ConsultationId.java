package nl.zorgvuldig.consultation;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

public record ConsultationId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
