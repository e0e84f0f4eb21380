package nl.zorgvuldig.care.consultation;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

public record ConsultationId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
