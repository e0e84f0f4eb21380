package nl.zorgvuldig.consent.answers;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of an answer. The form carries it, so that a form sent twice is one answer.
public record ConsentAnswerId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
