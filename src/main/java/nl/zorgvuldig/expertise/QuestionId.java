package nl.zorgvuldig.expertise;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of a question about no pupil in particular.
public record QuestionId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
