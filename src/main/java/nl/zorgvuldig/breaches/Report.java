package nl.zorgvuldig.breaches;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.SchoolId;

/// What somebody wants to report. Prints as `[sealed]`.
///
/// @param noticed empty when it could not be read
/// @param what happened, in their words
/// @param done what they did about it already; may be empty
/// @param school empty for the board's office
public record Report(
        BreachId id,
        String what,
        Optional<Instant> noticed,
        Set<Touched> touched,
        Optional<Many> many,
        String done,
        Optional<SchoolId> school,
        Optional<Circle> circle) {
    public Report {
        touched = Set.copyOf(touched);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
