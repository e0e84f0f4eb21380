package nl.zorgvuldig.expertise;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of what an expert wrote.
public record AdviceId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
