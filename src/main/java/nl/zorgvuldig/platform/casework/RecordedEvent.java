package nl.zorgvuldig.platform.casework;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Event of a case, as it was recorded. Events are added, never changed.
///
/// @param <E> the events of this kind of case
/// @param number 1 for the first after the request
public record RecordedEvent<E>(int number, PersonId by, Instant at, E event) {}
