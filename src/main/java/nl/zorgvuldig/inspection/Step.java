package nl.zorgvuldig.inspection;

import java.time.Instant;
import nl.zorgvuldig.kernel.PersonId;

/// What happened to a request. Steps are added, never changed; together they say what it is now.
/// Prints without words.
///
/// @param number 1 for the first after the asking
public record Step(int number, PersonId by, Instant at, What what) {
    /// What was done.
    public sealed interface What {
        /// Planned, or planned anew.
        record Planned(Plan plan) implements What {}

        record Refused(String reason) implements What {
            @Override
            public String toString() {
                return "[sealed]";
            }
        }

        /// By who asked.
        record Withdrawn() implements What {}

        /// The supervisor began the session.
        record Opened() implements What {}

        record Ended() implements What {}
    }

    public boolean repeats(Step other) {
        return number == other.number && by.equals(other.by) && what.equals(other.what);
    }
}
