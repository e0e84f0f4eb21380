package nl.zorgvuldig.care.experts.consultations;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of one consultation with an expert about one pupil.
public record ExpertConsultationId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
