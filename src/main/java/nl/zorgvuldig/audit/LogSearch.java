package nl.zorgvuldig.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;

/// Which lines of the log one wants to see.
///
/// @param from first moment, included
/// @param until last moment, excluded
public record LogSearch(
        Optional<PersonId> actor, Optional<UUID> subject, Instant from, Instant until) {
    public static LogSearch period(Instant from, Instant until) {
        return new LogSearch(Optional.empty(), Optional.empty(), from, until);
    }

    public LogSearch by(PersonId person) {
        return new LogSearch(Optional.of(person), subject, from, until);
    }

    public LogSearch about(Id person) {
        return new LogSearch(actor, Optional.of(person.value()), from, until);
    }
}
