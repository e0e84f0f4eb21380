package nl.zorgvuldig.dossier.record.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Agreement on one entry of that kind: its owner, due day and result, as events in order. Nothing
/// is overwritten: the last event counts.
///
/// @param events at least one
public record Agreement(EntryId entry, List<Event> events) {
    public Agreement {
        events = List.copyOf(events);
    }

    /// It was assigned or closed. `toString` gives `[sealed]` for the result.
    ///
    /// @param number 1 for the first
    public record Event(int number, What what, PersonId by, Instant at) {
        /// Whether the other says the same; only the time may differ.
        boolean repeats(Event other) {
            return number == other.number && what.equals(other.what) && by.equals(other.by);
        }
    }

    public sealed interface What {
        /// Assigned to an owner, with a due day.
        record Given(PersonId owner, LocalDate dueOn) implements What {}

        /// Closed, with its result.
        record Closed(String result) implements What {
            @Override
            public String toString() {
                return "[sealed]";
            }
        }
    }

    /// Its state before a moment; empty when nobody owned it then.
    public Optional<Agreement> before(Instant moment) {
        List<Event> until =
                events.stream().filter(event -> event.at().isBefore(moment)).toList();
        return until.isEmpty() ? Optional.empty() : Optional.of(new Agreement(entry, until));
    }

    public int seen() {
        return events.size();
    }

    /// The last assignment.
    public What.Given given() {
        return events.reversed().stream()
                .flatMap(event -> event.what() instanceof What.Given given ? Stream.of(given) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    /// The event that closed it; empty while it is open.
    public Optional<Event> closing() {
        return Optional.of(events.getLast()).filter(event -> event.what() instanceof What.Closed);
    }

    public boolean open() {
        return closing().isEmpty();
    }

    /// True from the day after the due day.
    public boolean overdue(LocalDate today) {
        return open() && given().dueOn().isBefore(today);
    }
}
