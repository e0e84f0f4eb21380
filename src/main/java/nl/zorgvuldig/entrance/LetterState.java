package nl.zorgvuldig.entrance;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolId;

/// A parent who has no address, and the letter on its way to them.
///
/// @param expires when the code of the letter that was printed last ends; empty when none works
public record LetterState(
        SchoolId school, PersonId parent, PersonName name, Optional<Instant> expires) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
