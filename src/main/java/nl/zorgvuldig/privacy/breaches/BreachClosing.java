package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// The closing of a breach, with the lesson drawn from it. Prints as `[sealed]`.
public record BreachClosing(String lesson, PersonId by, Instant at) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
