package nl.zorgvuldig.consent.rounds;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a round.
public record RoundId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
