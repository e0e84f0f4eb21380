package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// That a breach was closed, and what is done differently since. Prints as `[sealed]`.
public record BreachClosing(String lesson, PersonId by, Instant at) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
