package nl.zorgvuldig.expertise;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of one consultation with an expert about one pupil.
public record CaseId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
