package nl.zorgvuldig.care.experts.questions;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a question about no pupil in particular.
public record ExpertQuestionId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
