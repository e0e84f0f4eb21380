package nl.zorgvuldig.consent;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of an answer. The form that asks carries it, so that a form sent twice is one answer.
public record AnswerId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
