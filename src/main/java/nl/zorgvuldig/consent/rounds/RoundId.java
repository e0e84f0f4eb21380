package nl.zorgvuldig.consent.rounds;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a school's check of one school year.
public record RoundId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
