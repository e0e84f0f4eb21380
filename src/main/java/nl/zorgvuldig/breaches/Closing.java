package nl.zorgvuldig.breaches;

import java.time.Instant;
import nl.zorgvuldig.kernel.PersonId;

/// That a breach was closed, and what is done differently since. Prints as `[sealed]`.
public record Closing(String lesson, PersonId by, Instant at) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
